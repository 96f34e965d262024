import Testing

/// The structure of a file, one element a line, with the number of each page and sequence; every link
/// back is checked on the way (ISO 32000-1, 14.7).
struct StructureText {
  private(set) var lines: [String] = []
  private let file: WrittenFile
  private var owners: [[Int]: Int] = [:]

  init(_ file: WrittenFile) throws {
    self.file = file
    let root = try #require(file.value(file.catalog["StructTreeRoot"]))
    let document = try #require(root["K"]?.number)
    #expect(file.objects[document]?["P"] == file.catalog["StructTreeRoot"])
    try read(document, indented: "")
    try checkParents(root)
  }

  private mutating func read(_ number: Int, indented: String) throws {
    let element = try #require(file.objects[number])
    var line = indented + (element["S"]?.name ?? "?")
    if let language = element["Lang"]?.text { line += " lang=\(language)" }
    if let alternative = element["Alt"]?.text { line += " alt=\(alternative)" }
    for (key, value) in attributes(element) where key != "O" { line += " \(key)=\(value)" }
    let place = lines.count
    lines.append(line)
    for child in element["K"]?.elements ?? [] {
      if let inner = child.number {
        #expect(file.objects[inner]?["P"]?.number == number)
        try read(inner, indented: indented + "  ")
      } else {
        let page = try #require((child["Pg"] ?? element["Pg"])?.number)
        let identifier = try #require((child["MCID"] ?? child).int)
        let pageNumber = try #require(file.pages.firstIndex(of: page))
        #expect(owners.updateValue(number, forKey: [pageNumber, identifier]) == nil)
        lines[place] += " \(pageNumber):\(identifier)"
      }
    }
  }

  private func attributes(_ element: PDFValue) -> [(String, String)] {
    guard case .dictionary(let entries)? = element["A"] else { return [] }
    return entries.sorted { $0.key < $1.key }.map { key, value in
      (key, value.name ?? value.elements.map { "\($0.double ?? 0)" }.joined(separator: ","))
    }
  }

  /// The way back from each sequence of each page leads to the element that has it.
  private mutating func checkParents(_ root: PDFValue) throws {
    let tree = try #require(file.value(root["ParentTree"]))
    let leaves = tree["Kids"]?.elements.compactMap { file.value($0) } ?? [tree]
    var next = 0
    for leaf in leaves {
      let numbers = leaf["Nums"]?.elements ?? []
      for pair in stride(from: 0, to: numbers.count, by: 2) {
        #expect(numbers[pair].int == next)
        for (identifier, owner) in numbers[pair + 1].elements.enumerated() {
          #expect(owners.removeValue(forKey: [next, identifier]) == owner.number)
        }
        let marked = file.operators(page: file.pages[next]).compactMap { $0.operands.last?["MCID"] }
        #expect(marked.map(\.int) == Array(0..<numbers[pair + 1].elements.count))
        next += 1
      }
      if leaves.count > 1 { #expect(leaf["Limits"]?.elements.last?.int == next - 1) }
    }
    #expect(next == file.pages.count && owners.isEmpty)
  }
}
