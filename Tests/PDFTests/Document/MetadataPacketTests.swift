import PDF
import Testing

@Suite struct MetadataPacketTests {
  @Test("the packet says what the document is, with XML's signs escaped, and claims no conformance")
  func packet() throws {
    let packet = try OpenedFile(SmallDocument.bytes()).stream("/Metadata")
    for entry in [
      "<rdf:li xml:lang=\"x-default\">Gains &amp; losses &lt;2024&gt;</rdf:li>",
      "<rdf:li xml:lang=\"x-default\">Ynys Môn</rdf:li>", "<rdf:li>votes</rdf:li><rdf:li>seats</rdf:li>",
      "<rdf:li>en-GB</rdf:li>", "<pdf:Keywords>votes, seats</pdf:Keywords>",
      "<xmp:CreateDate>2024-07-05T00:00:00Z</xmp:CreateDate>",
    ] {
      #expect(packet.contains(entry), "\(entry)")
    }
    #expect(!packet.contains("pdfuaid"))
  }
}
