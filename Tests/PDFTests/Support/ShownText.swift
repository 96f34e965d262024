import Testing

/// What stands on the pages of a file, read by its own fonts and maps.
struct ShownText {
  /// One string shown: its text, and where it begins in thousandths of a point.
  struct Piece: Hashable {
    var text: String
    var font: String
    var x, y, width: Int
    /// The tags around it, outermost first, with their numbers.
    var marks: [String]
  }

  private(set) var pieces: [Piece] = []

  init(_ file: WrittenFile, page: Int) throws {
    let fonts = file.value(file.objects[page]?["Resources"])?["Font"]
    var (font, size, x, y) = ("", 0, 0, 0)
    var marks: [String] = []
    var isText = false
    for (name, operands) in file.operators(page: page) {
      switch name {
      case "BDC":
        let properties = operands.last
        let tag = operands.first?.name ?? "?"
        let detail = properties?["MCID"]?.int.map(String.init) ?? properties?["Subtype"]?.name
        marks.append(tag + (properties?["ActualText"]?.text ?? detail ?? ""))
      case "EMC":
        #expect(!marks.isEmpty)
        marks.removeLast()
      case "BT":
        #expect(!isText)
        (isText, x, y) = (true, 0, 0)
      case "ET":
        #expect(isText)
        isText = false
      case "Tf":
        font = operands[0].name ?? ""
        size = thousandths(operands[1])
      case "Td":
        x += thousandths(operands[0])
        y += thousandths(operands[1])
      case "TJ":
        #expect(isText && !marks.isEmpty)
        let map = try FontMap(file, fonts?[font])
        var piece = Piece(text: "", font: map.name, x: x, y: y, width: 0, marks: marks)
        var width = 0
        for value in operands[0].elements {
          if let adjustment = value.int {
            width -= adjustment
          } else {
            for code in try map.codes(#require(value.bytes)) {
              piece.text += try #require(map.texts[code], "code \(code) stands for nothing")
              width += try #require(map.widths[code])
            }
          }
        }
        piece.width = width * size / 1000
        pieces.append(piece)
      default: break
      }
    }
    #expect(marks.isEmpty && !isText)
  }

  private func thousandths(_ value: PDFValue) -> Int {
    Int(((value.double ?? 0) * 1000).rounded())
  }
}

/// The codes of a composite font, with what they stand for and how wide they are.
struct FontMap {
  private(set) var name = ""
  private(set) var texts: [Int: String] = [:]
  private(set) var widths: [Int: Int] = [:]

  init(_ file: WrittenFile, _ reference: PDFValue?) throws {
    let font = try #require(file.value(reference))
    name = font["BaseFont"]?.name ?? ""
    let descendant = file.value(font["DescendantFonts"]?.elements.first)
    let list = descendant?["W"]?.elements ?? []
    #expect(list.first == .number("0") && list.count == 2)
    for (code, width) in (list.last?.elements ?? []).enumerated() { widths[code] = width.int }
    var scanner = PDFScanner(file.stream(font["ToUnicode"]))
    var strings: [[UInt8]] = []
    var announced = 0
    var before: PDFValue?
    while let value = scanner.next() {
      switch value {
      case .word("beginbfchar"):
        strings = []
        announced = before?.int ?? 0
        #expect((1...100).contains(announced))
      case .word("endbfchar"):
        #expect(strings.count == 2 * announced)
        for pair in stride(from: 0, to: strings.count, by: 2) {
          let code = Int(strings[pair][0]) << 8 | Int(strings[pair][1])
          #expect(texts[code] == nil)
          texts[code] = PDFValue.string([0xFE, 0xFF] + strings[pair + 1]).text
        }
      case .string(let bytes): strings.append(bytes)
      case .number, .name, .array, .dictionary, .reference, .word: break
      }
      before = value
    }
  }

  func codes(_ bytes: [UInt8]) -> [Int] {
    #expect(bytes.count.isMultiple(of: 2))
    return stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
  }
}
