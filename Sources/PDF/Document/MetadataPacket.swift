import Escaping

extension DocumentInformation {
  /// The information as an XMP packet, where screen readers and archives look for it.
  package var metadataPacket: [UInt8] {
    let list = keywords.map { "<rdf:li>\($0.asXML)</rdf:li>" }.joined()
    let packet = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title.asXML)</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(author.asXML)</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(subject.asXML)</rdf:li></rdf:Alt></dc:description>
      <dc:subject><rdf:Bag>\(list)</rdf:Bag></dc:subject>
      <dc:language><rdf:Bag><rdf:li>\(language.asXML)</rdf:li></rdf:Bag></dc:language>
      <pdf:Keywords>\(keywords.joined(separator: ", ").asXML)</pdf:Keywords>
      <xmp:CreateDate>\(created)</xmp:CreateDate>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(packet.utf8)
  }
}
