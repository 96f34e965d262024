import Flate
import Testing

/// A PDF file as a reader finds its way through it (ISO 32000-1, 7.5); every fault on the way is an issue.
struct WrittenFile {
  let bytes: [UInt8]
  private(set) var objects: [Int: PDFValue] = [:]
  /// Unpacked.
  private(set) var streams: [Int: [UInt8]] = [:]
  private(set) var trailer = PDFValue.dictionary([:])

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    #expect(bytes.starts(with: "%PDF-1.7\n%".utf8))
    #expect(bytes[10..<14].allSatisfy { $0 > 127 })
    let text = String(decoding: bytes.suffix(40), as: UTF8.self)
    #expect(text.hasSuffix("\n%%EOF\n"))
    let last = text.split(separator: "\n").suffix(2).first
    let start = try #require(last.flatMap { Int($0) })
    var scanner = PDFScanner(bytes, at: start)
    #expect(scanner.next() == .word("xref"))
    #expect(scanner.next() == .number("0"))
    let size = scanner.next()?.int
    let count = try #require(size)
    let table = scanner.place + 1
    scanner.place = table + 20 * count
    #expect(scanner.next() == .word("trailer"))
    let dictionary = scanner.next()
    trailer = try #require(dictionary)
    #expect(trailer["Size"]?.int == count)
    #expect(entry(0, table) == "0000000000 65535 f \n")
    for number in 1..<count {
      let line = entry(number, table)
      #expect(line.hasSuffix(" 00000 n \n"))
      try read(number, at: try #require(Int(line.prefix(10))))
    }
    #expect(reachable == Set(1..<count))
  }

  private func entry(_ number: Int, _ table: Int) -> String {
    String(decoding: bytes[table + 20 * number..<table + 20 * number + 20], as: UTF8.self)
  }

  private mutating func read(_ number: Int, at offset: Int) throws {
    var scanner = PDFScanner(bytes, at: offset)
    #expect(scanner.next() == .number("\(number)"))
    #expect(scanner.next() == .number("0"))
    #expect(scanner.next() == .word("obj"))
    let found = scanner.next()
    let value = try #require(found)
    objects[number] = value
    guard let length = value["Length"]?.int else {
      #expect(scanner.next() == .word("endobj"))
      return
    }
    #expect(scanner.next() == .word("stream"))
    #expect(bytes[scanner.place] == 10)
    let start = scanner.place + 1
    scanner.place = start + length
    #expect(scanner.starts(with: "\nendstream\nendobj\n"))
    let data = Array(bytes[start..<start + length])
    streams[number] =
      value["Filter"] == nil ? data : try Zlib.decompress(data, limit: 100_000_000)
  }

  /// The objects that can be found from the trailer.
  private var reachable: Set<Int> {
    var found: Set<Int> = []
    var waiting = trailer.references
    while let number = waiting.popLast() {
      guard found.insert(number).inserted else { continue }
      waiting += objects[number]?.references ?? []
    }
    return found
  }

  /// What a value is, or what it refers to.
  func value(_ value: PDFValue?) -> PDFValue? {
    if let number = value?.number { objects[number] } else { value }
  }

  func stream(_ value: PDFValue?) -> [UInt8] { value?.number.flatMap { streams[$0] } ?? [] }

  var catalog: PDFValue { value(trailer["Root"]) ?? .dictionary([:]) }

  var metadata: String { String(decoding: stream(catalog["Metadata"]), as: UTF8.self) }

  /// The numbers of the pages in their order, by the tree.
  var pages: [Int] { catalog["Pages"].map { pages(under: $0) } ?? [] }

  private func pages(under node: PDFValue) -> [Int] {
    guard let number = node.number, let object = objects[number] else { return [] }
    guard object["Type"]?.name == "Pages" else { return [number] }
    let children = object["Kids"]?.elements ?? []
    #expect(children.count <= 64)
    #expect(children.allSatisfy { value($0)?["Parent"]?.number == number })
    let pages = children.flatMap { self.pages(under: $0) }
    #expect(object["Count"]?.int == pages.count)
    return pages
  }

  /// The operators of a page with what stands before each.
  func operators(page: Int) -> [(name: String, operands: [PDFValue])] {
    var scanner = PDFScanner(stream(objects[page]?["Contents"]))
    var operators: [(name: String, operands: [PDFValue])] = []
    var operands: [PDFValue] = []
    while let value = scanner.next() {
      if case .word(let name) = value {
        operators.append((name, operands))
        operands = []
      } else {
        operands.append(value)
      }
    }
    #expect(scanner.place == scanner.bytes.count && operands.isEmpty)
    return operators
  }
}
