package import CSV

/// One column of a tidy table: what it is called, what may be in it, what it means, how it is read and how it is written.
///
/// This is the only place where a column is described: reading, writing and the data package all go by it.
package struct Column<Value>: Sendable {
  /// What is said about the column in a data package.
  package let schema: FieldSchema
  /// Puts a field into a value.
  let read: @Sendable (inout Value, CSVField) throws(FieldError) -> Void
  /// What is written for a value.
  let write: @Sendable (Value) -> String

  /// The column's name in the first line of a file.
  package var name: String { schema.name }

  init(
    schema: FieldSchema, write: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (inout Value, CSVField) throws(FieldError) -> Void
  ) {
    (self.schema, self.write, self.read) = (schema, write, read)
  }

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - name: its name in the first line of a file.
  ///   - type: what may be in it.
  ///   - meaning: a sentence for people who use the data.
  ///   - reference: the column of another table in which its texts are found.
  ///   - get: what a value has in it.
  ///   - set: puts what was read into a value.
  @inline(__always)
  package init<Content>(
    _ name: String, _ type: FieldType<Content>, _ meaning: String, in reference: Reference? = nil,
    _ get: @escaping @Sendable (Value) -> Content, set: @escaping @Sendable (inout Value, Content) -> Void
  ) {
    let (read, write) = (type.read, type.write)
    self.init(
      schema: FieldSchema(name: name, meaning: meaning, shape: type.shape, reference: reference),
      write: { write(get($0)) }, read: { (value, field) throws(FieldError) in set(&value, try read(field)) })
  }

  /// Describes a column whose reading depends on the columns before it.
  ///
  /// - Parameters:
  ///   - name: its name in the first line of a file.
  ///   - type: what may be in it.
  ///   - meaning: a sentence for people who use the data.
  ///   - get: what a value has in it.
  ///   - read: puts the field into a value that the columns before it were read into.
  package init<Content>(
    _ name: String, _ type: FieldType<Content>, _ meaning: String, _ get: @escaping @Sendable (Value) -> Content,
    read: @escaping @Sendable (inout Value, CSVField) throws(FieldError) -> Void
  ) {
    let write = type.write
    self.init(
      schema: FieldSchema(name: name, meaning: meaning, shape: type.shape, reference: nil),
      write: { write(get($0)) }, read: read)
  }

  /// The same column with another meaning, in another table of the same values.
  func meaning(_ meaning: String) -> Column {
    Column(schema: schema.meaning(meaning), write: write, read: read)
  }

  /// The same column of values that have these values in them.
  package func lifted<Whole>(_ path: any (WritableKeyPath<Whole, Value> & Sendable)) -> Column<Whole> {
    let (read, write) = (read, write)
    return Column<Whole>(
      schema: schema, write: { write($0[keyPath: path]) },
      read: { (whole, field) throws(FieldError) in try read(&whole[keyPath: path], field) })
  }
}
