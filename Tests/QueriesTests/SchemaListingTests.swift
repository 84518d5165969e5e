import Database
import Queries
import Testing

@Suite struct SchemaListingTests {
  @Test("the listing shows every table, view and function")
  func complete() {
    let listing = SchemaListing.text
    for function in MeasureFunctions.all {
      #expect(listing.contains("\(function.name)(\(function.arguments.joined(separator: ", ")))"))
    }
    for relation in DataDictionary().relations { #expect(listing.contains("\n\(relation.name)\n  \(relation.grain)")) }
  }
}
