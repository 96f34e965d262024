import Formats
import Laws
import Testing

@Suite struct XMLTests {
  @Test("what is written is read again, whatever the text")
  func roundTrip() throws {
    let pieces = [
      "a", "å", "<", ">", "&", "\"", "'", "\n", "\r", "\t", " ", "]]>", "--", "\u{1F600}", "&amp;",
    ]
    for seed in 0..<300 {
      var random = Seeded(seed)
      let (value, text) = (random.text(pieces), random.text(pieces))
      var xml = XMLWriter()
      xml.element("a") { xml in
        xml.element("p:b", ["q:key": value], text: text)
        xml.element("empty", ["x": nil])
      }
      let root = try #require(XMLReader.root(of: xml.bytes), "\(value) \(text)")
      #expect(root.first("b")?.attributes["key"] == value)
      #expect(root.first("b")?.text == text)
      #expect(root.children.map(\.name) == ["b", "empty"])
    }
  }

  @Test("what XML cannot hold becomes a sign for it")
  func controls() throws {
    var xml = XMLWriter()
    xml.element("a", [:], text: "x\u{0}\u{1B}\u{FFFE}y")
    #expect(try #require(XMLReader.root(of: xml.bytes)).text == "x\u{FFFD}\u{FFFD}\u{FFFD}y")
  }

  @Test(
    "what is not well-formed is refused",
    arguments: [
      "", "x", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a b=c/>", "<a b='1' b='2'/>", "<a>&x;</a>",
      "<a>&#xD800;</a>", "<a>&amp</a>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "<a><!-- x</a>",
      "<a b='",
      "<a>\u{0}</a", "<",
    ]
  )
  func refuses(_ text: String) { #expect(XMLReader.root(of: Array(text.utf8)) == nil) }

  @Test("invalid UTF-8 and endless depth are refused, in no time")
  func hostile() {
    #expect(XMLReader.root(of: Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) == nil)
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(XMLReader.root(of: Array(deep.utf8)) == nil)
  }

  @Test("any bytes end in an answer")
  func anyBytes() {
    let pieces = [
      "<", ">", "/", "a", "=", "\"", "'", "&", ";", "<!--", "-->", "<?", "?>", " ", "#x",
    ]
    for seed in 0..<2000 {
      var random = Seeded(seed)
      _ = XMLReader.root(of: Array(random.text(pieces).utf8))
    }
  }

  @Test("an element lies in one piece of the file")
  func keepsTogether() throws {
    var xml = XMLWriter()
    xml.element("a") { xml in
      for number in 0..<500 {
        xml.keepWithin(1024) {
          $0.element("b", ["n": "\(number)"], text: "some text that is a bit long")
        }
      }
    }
    let text = String(decoding: xml.bytes, as: UTF8.self)
    var place = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = place + line.utf8.count + 1
      if line.contains("<b") { #expect(place / 1024 == (end - 1) / 1024) }
      place = end
    }
    #expect(try #require(XMLReader.root(of: xml.bytes)).all("b").count == 500)
  }
}

extension Seeded {
  fileprivate mutating func text(_ pieces: [String]) -> String {
    (0..<below(9)).map { _ in pick(pieces) }.joined()
  }
}
