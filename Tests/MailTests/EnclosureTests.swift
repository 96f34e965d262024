import Mail
import Testing

/// Files that come with a message of ours.
@Suite struct EnclosureTests {
  private func message(_ body: String, _ files: [(String, [UInt8])]) throws -> OutgoingMessage {
    var message = try Sample.message(body: body)
    message.enclosures = try files.map { name, bytes in
      try #require(Enclosure(named: name, as: "application/pdf", holding: bytes))
    }
    return message
  }

  @Test("K36 a message with a file is its text and the file, each as it was")
  func parts() throws {
    let bytes = (0..<200).map { UInt8($0) }
    let message = try message("Hej!\nÅ\n", [("broschyr.pdf", bytes)])
    let read = try IncomingMessage(parsing: message.bytes())
    #expect(String(decoding: read.text, as: UTF8.self) == "Hej!\nÅ\n")
    #expect(read.attachments.map(\.fileName) == ["broschyr.pdf"])
    #expect(read.attachments.map(\.mediaType) == ["application/pdf"])
    #expect(read.attachments.map(\.bytes) == [bytes])
    #expect(read.problems.isEmpty)
  }

  @Test("K36 the lines of a message with a file are short, and its first lines say what follows")
  func form() throws {
    let message = try message("Hej!\n", [("broschyr.pdf", Array("%PDF".utf8))])
    let text = String(decoding: message.bytes(), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(
      text.hasSuffix(
        """

        --=_synpunkt
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Hej!

        --=_synpunkt
        Content-Type: application/pdf; name="broschyr.pdf"
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="broschyr.pdf"

        JVBERg==

        --=_synpunkt--

        """
      )
    )
  }

  @Test("K36 a text that has the line between parts in it does not end there")
  func boundary() throws {
    let message = try message("Hej!\n--=_synpunkt\n--=_synpunkt_\n", [("a.pdf", [1])])
    let read = try IncomingMessage(parsing: message.bytes())
    #expect(
      String(decoding: read.text, as: UTF8.self).hasPrefix("Hej!\n--=_synpunkt\n--=_synpunkt_")
    )
    #expect(read.attachments.count == 1)
  }

  @Test(arguments: ["", "a b.pdf", "å.pdf", "a\".pdf", "a\n.pdf"])
  func noFileHasTheName(_ name: String) {
    #expect(Enclosure(named: name, as: "application/pdf", holding: []) == nil)
  }
}
