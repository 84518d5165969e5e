package import CSV
package import Elections

/// What may be in a column: how it is read, how it is written, and what a data package says of it.
package struct FieldType<Content>: Sendable {
  let shape: FieldShape
  package let read: @Sendable (CSVField) throws(FieldError) -> Content
  let write: @Sendable (Content) -> String

  init(
    _ shape: FieldShape, write: @escaping @Sendable (Content) -> String,
    read: @escaping @Sendable (CSVField) throws(FieldError) -> Content
  ) {
    (self.shape, self.read, self.write) = (shape, read, write)
  }

  /// A type that a text is made into a value of.
  ///
  /// - Parameters:
  ///   - shape: what a data package says of it.
  ///   - expected: what a message says should be there.
  ///   - write: the text of a value.
  ///   - parse: the value of a text; nil where the text is none.
  package init(
    _ shape: FieldShape, expected: String, write: @escaping @Sendable (Content) -> String,
    parse: @escaping @Sendable (String) -> Content?
  ) {
    self.init(shape, write: write) { (field) throws(FieldError) in
      let text = field.tidied
      guard let content = parse(text) else { throw FieldError(at: field, expected: expected) }
      return content
    }
  }

  /// The same type where a data package says that the column is never empty.
  var required: FieldType { FieldType(shape.required, write: write, read: read) }
}

extension FieldType<String> {
  /// Any text, or nothing.
  package static var text: Self { Self(.text, write: { $0 }) { (field) throws(FieldError) in field.tidied } }

  /// A text, never empty.
  package static var requiredText: Self { .requiredText(.text) }

  /// A code of the Government Statistical Service, or any text where it is not looked at more closely.
  static var statisticalCode: Self { .requiredText(.code) }

  /// The colour of a party.
  static var colour: Self {
    Self(.matching("[0-9A-F]{6}").required, expected: "six hexadecimal digits, A to F in capitals", write: { $0 }) {
      text in
      let digits = Array("0123456789ABCDEF".utf8)
      return text.utf8.count == 6 && text.utf8.allSatisfy(digits.contains) ? text : nil
    }
  }

  private static func requiredText(_ shape: FieldShape) -> Self {
    Self(shape.required, expected: "a text", write: { $0 }) { $0.isEmpty ? nil : $0 }
  }
}

extension FieldType<String?> {
  /// A text; nil where there is none.
  package static var optionalText: Self {
    Self(.text, write: { $0 ?? "" }) { (field) throws(FieldError) in
      let text = field.tidied
      return text.isEmpty ? nil : text
    }
  }
}

extension FieldType<Int> {
  /// A whole number of a range.
  package static func integer(in range: ClosedRange<Int>) -> Self {
    Self(.integer(in: range).required, write: String.init) { (field) throws(FieldError) in
      try field.readInteger(in: range)
    }
  }

  /// A number of people or things.
  package static var count: Self { .integer(in: .counts) }

  /// The year of an election.
  package static var year: Self { .integer(in: .years) }
}

extension FieldType<Int?> {
  /// A whole number of a range; nil where there is none.
  package static func optionalInteger(in range: ClosedRange<Int>) -> Self {
    Self(.integer(in: range), write: { $0.map(String.init) ?? "" }) { (field) throws(FieldError) in
      field.tidied.isEmpty ? nil : try field.readInteger(in: range)
    }
  }

  /// A number of people or things; nil where it is empty or `[x]`, which means unknown.
  package static var optionalCount: Self {
    Self(.integer(in: .counts), write: { $0.map(String.init) ?? "" }) { (field) throws(FieldError) in
      if field.isEmpty { return nil }
      if let number = field.integer, ClosedRange.counts.contains(number) { return number }
      let text = field.tidied
      return text.isEmpty || text == "[x]" ? nil : try field.readInteger(in: .counts)
    }
  }
}

extension FieldType<Double> {
  /// A number that is not negative.
  static var number: Self {
    Self(.number.required, expected: "a number not under 0 nor above 1000000000", write: \.cell) { text in
      Double(text).flatMap { (0...1e9).contains($0) ? $0 : nil }
    }
  }

  /// A fraction of 1.
  static var fraction: Self {
    Self(.fraction.required, expected: "a fraction from 0 to 1", write: \.cell) { text in
      Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
    }
  }
}

extension FieldType<Double?> {
  /// A number that is not negative, or nothing.
  static var optionalNumber: Self {
    Self(.number, write: { $0?.cell ?? "" }) { (field) throws(FieldError) in
      field.tidied.isEmpty ? nil : try FieldType<Double>.number.read(field)
    }
  }

  /// A fraction of 1, or nothing.
  static var optionalFraction: Self {
    Self(.fraction, write: { $0?.cell ?? "" }) { (field) throws(FieldError) in
      field.tidied.isEmpty ? nil : try FieldType<Double>.fraction.read(field)
    }
  }
}

extension FieldType<ConstituencyCode> {
  package static var code: FieldType<ConstituencyCode> {
    Self(
      .code.required, expected: "a constituency code, a letter and eight digits", write: \.text,
      parse: { ConstituencyCode($0) })
  }
}

extension FieldType<CalendarDate> {
  /// A day as ISO 8601 has it.
  static var day: Self {
    Self(.day.required, expected: "a day, year-month-day", write: \.description) { CalendarDate(iso: $0) }
  }
}

extension FieldType where Content: RawRepresentable<String> & CaseIterable & SendableMetatype {
  /// One of the texts of an enumeration.
  ///
  /// - Parameter expected: how a message lists them.
  /// - Returns: the type of the field.
  static func oneOf(_ expected: String) -> Self {
    Self(.oneOf(Content.allCases.map(\.rawValue)).required, expected: expected, write: \.rawValue) {
      Content(rawValue: $0)
    }
  }
}

extension Double {
  /// The number as it is written: whole numbers without a point, others with the digits that tell them apart.
  var cell: String { Int(exactly: self).map(String.init) ?? description }
}
