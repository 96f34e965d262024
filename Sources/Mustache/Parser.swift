import Findings

/// One pass over a template, from tag to tag, with a stack of the sections that are open.
struct Parser {
  let bytes: [UInt8]
  var nodes: [Node] = []
  var delimiters = Delimiters.standard
  /// The open sections, outermost first.
  var openSections: [OpenSection] = []
  /// Set while the parser is inside a section that lies too deep.
  var leftOut: LeftOut?
  private(set) var names: [String: Range<Int>] = [:]
  private(set) var partialNames: [String: Range<Int>] = [:]
  private var findings: [Finding] = []
  /// Where the text begins that is not a step yet.
  private var textStart: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    textStart = bytes.textStart
  }

  mutating func parse() {
    checkEncoding()
    var index = textStart
    while let start = place(of: delimiters.opening, from: index) { index = readTag(at: start) }
    addText(upTo: bytes.count)
    if let leftOut { leaveOut(leftOut) }
    closeSections(downTo: 0)
  }

  /// Reads what begins with an opening delimiter, and says where to go on.
  private mutating func readTag(at start: Int) -> Int {
    switch tag(at: start) {
    case .tag(let tag):
      take(tag)
      return tag.range.upperBound
    case .unclosedComment(let tag):
      report(
        TemplateCode.unclosedTag,
        at: tag.range,
        with: ["closing": wording(delimiters.closing)]
      )
      take(tag)
      return bytes.count
    case .unclosed(let range, let closing):
      report(TemplateCode.unclosedTag, at: range, with: ["closing": wording(closing)])
      // The next tag may begin inside it.
      return start + delimiters.opening.count
    case .nameless(let range):
      report(TemplateCode.namelessTag, at: range)
      return range.upperBound
    case .badDelimiters(let range):
      report(TemplateCode.badDelimiters, at: range, with: ["example": wording(delimiters.change)])
      return range.upperBound
    }
  }

  private mutating func take(_ tag: Tag) {
    let line = tag.canStandAlone ? bytes.line(ofOnly: tag.range) : nil
    let range = line ?? tag.range
    addText(upTo: range.lowerBound)
    textStart = range.upperBound
    if line == nil, bytes.isLineStart(range.lowerBound) { nodes.append(.lineStart) }
    let words = String(decoding: bytes[tag.content], as: UTF8.self)
    switch tag.kind {
    case .value: nodes.append(.value(name(words, at: tag)))
    case .verbatim: nodes.append(.verbatim(name(words, at: tag)))
    case .section, .inverted: openSection(name(words, at: tag), named: words, at: tag)
    case .closing: closeSection(named: words, at: tag)
    case .partial:
      partialNames[words] = partialNames[words] ?? tag.content
      nodes.append(.partial(words, indentation: line.map { $0.lowerBound..<tag.range.lowerBound }))
    case .comment: break
    case .delimiters: delimiters = Delimiters(bytes[tag.content]) ?? delimiters
    }
  }

  private mutating func name(_ words: String, at tag: Tag) -> Name {
    if words != ".", names[words] == nil { names[words] = tag.content }
    return Name(words)
  }

  private mutating func addText(upTo end: Int) {
    if textStart < end { nodes.append(.text(textStart..<end)) }
    textStart = end
  }
}

// MARK: Findings

extension Parser {
  /// The finding points at the first line of the range, and `{tag}` is what stands there.
  mutating func report(
    _ code: FindingCode,
    at range: Range<Int>,
    with arguments: [String: Wording] = [:],
    remedy: Wording? = nil
  ) {
    // Every fault is counted, but a hostile template must not fill the memory.
    guard findings.count < 100 * Template.findingLimit else { return }
    let end = bytes[range].firstIndex(where: \.isLineEnd) ?? range.upperBound
    let line = range.lowerBound..<end
    let shown = arguments.merging(["tag": wording(bytes[line])]) { given, _ in given }
    findings.append(code.finding(at: line, with: shown, remedy: remedy))
  }

  /// Bytes of the template inside a message: as much as anybody wants to read there.
  func wording(_ bytes: some Collection<UInt8>) -> Wording {
    let scalars = String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars
    let isWhole = bytes.count <= 400 && scalars.count <= 60
    let shown = visible(String(String.UnicodeScalarView(scalars.prefix(60))))
    return Wording(verbatim: isWhole ? shown : shown + "…")
  }

  /// The first byte that is not UTF-8: one is enough to know that the file was saved otherwise.
  private mutating func checkEncoding() {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var index = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): index += scalar.count
      case .error(let length): return report(TemplateCode.invalidUTF8, at: index..<index + length)
      case .emptyInput: return
      }
    }
  }

  func sortedFindings() -> [Finding] {
    let sorted = findings.sorted {
      ($0.range?.lowerBound ?? 0, $0.code.name) < ($1.range?.lowerBound ?? 0, $1.code.name)
    }
    guard sorted.count > Template.findingLimit else { return sorted }
    let rest = "\(sorted.count - Template.findingLimit)"
    return sorted.prefix(Template.findingLimit) + [
      TemplateCode.tooManyFindings.finding(
        at: sorted[Template.findingLimit].range,
        with: ["count": Wording(verbatim: rest)]
      )
    ]
  }
}
