/// One rendering: the passages of templates that are under way, and the values around them.
///
/// Passages lie on a stack of their own, so that neither nested sections nor partials that include
/// themselves reach into the stack of the program.
struct Renderer {
  private(set) var output: [UInt8] = []
  private let escaping: Escaping
  /// What stands in the place of a name without words.
  private let missing: (String) -> String
  /// The values around, innermost last.
  private var values: [TemplateValue]
  private var passages: [RenderingFrame]
  private var partials: [String: Template?] = [:]
  /// What may still be done.
  private var workLeft: Int

  init(
    _ template: Template,
    with values: [TemplateValue],
    escaping: Escaping,
    workLimit: Int,
    missing: @escaping (String) -> String
  ) {
    self.escaping = escaping
    self.missing = missing
    workLeft = workLimit
    self.values = values
    // Most of what comes out is the template's own text, and that of its partials.
    output.reserveCapacity(2 * template.bytes.count)
    passages = [RenderingFrame(template, indentation: [], depth: 0)]
  }

  mutating func run(_ find: (String) -> Template?) throws(RenderingFault) {
    while let position = try nextPosition() {
      try charge(Self.step)
      switch passages[top].template.nodes[position] {
      case .text(let range): try addText(range)
      case .lineStart: try add(passages[top].indentation[...])
      case .value(let name): try add(words(of: name), escaping: escaping)
      case .verbatim(let name): try add(words(of: name), escaping: .none)
      case .section(let name, let end): try enter(value(of: name), until: end)
      case .inverted(let name, let end):
        if try value(of: name).isSomething { passages[top].position = end }
      case .partial(let name, let indentation):
        try include(name, indentedBy: indentation, found: find)
      }
    }
  }

  /// The innermost passage.
  private var top: Int { passages.count - 1 }

  /// The node that comes next; passages that are at their end are left, or begin anew for the next
  /// element.
  private mutating func nextPosition() throws(RenderingFault) -> Int? {
    while !passages.isEmpty {
      if passages[top].position < passages[top].nodes.upperBound {
        passages[top].position += 1
        return passages[top].position - 1
      }
      try charge(Self.step)
      if passages[top].isSection { values.removeLast() }
      if let element = passages[top].nextElement() {
        values.append(element)
      } else {
        passages.removeLast()
      }
    }
    return nil
  }

  /// Begins a section, if there is anything to show it for.
  private mutating func enter(_ value: TemplateValue, until end: Int) {
    let start = passages[top].position
    passages[top].position = end
    guard value.isSomething else { return }
    if case .list(let elements) = value {
      values.append(elements[0])
      passages.append(RenderingFrame(start..<end, of: passages[top], elements: elements))
    } else {
      values.append(value)
      passages.append(RenderingFrame(start..<end, of: passages[top], elements: []))
    }
  }

  private mutating func include(
    _ name: String,
    indentedBy indentation: Range<Int>?,
    found find: (String) -> Template?
  ) throws(RenderingFault) {
    try charge(name.utf8.count)
    if partials[name] == nil { partials.updateValue(find(name), forKey: name) }
    guard case .some(.some(let found)) = partials[name] else { return }
    let passage = passages[top]
    guard passage.depth < Template.partialLimit else { throw .partialsTooDeep(name: name) }
    let indent = indentation.map { passage.indentation + passage.template.bytes[$0] } ?? []
    try charge(indent.count)
    passages.append(RenderingFrame(found, indentation: indent, depth: passage.depth + 1))
  }
}

// MARK: Values

extension Renderer {
  private mutating func words(of name: Name) throws(RenderingFault) -> String {
    let words = try value(of: name).words
    return words.isEmpty ? missing(name.text) : words
  }

  /// What a name means here: the innermost record that has it decides.
  private mutating func value(of name: Name) throws(RenderingFault) -> TemplateValue {
    guard let first = name.first else { return values[values.count - 1] }
    for around in values.reversed() {
      try charge(Self.step + first.utf8.count)
      if let found = around[first] { return try value(of: name.rest, in: found) }
    }
    return .missing
  }

  private mutating func value(
    of names: [String],
    in outer: TemplateValue
  ) throws(RenderingFault) -> TemplateValue {
    var value = outer
    for name in names {
      try charge(Self.step + name.utf8.count)
      guard let inner = value[name] else { return .missing }
      value = inner
    }
    return value
  }
}

// MARK: Text

extension Renderer {
  /// What a step costs, in bytes written: about as long as it takes.
  private static let step = 8

  private mutating func charge(_ cost: Int) throws(RenderingFault) {
    workLeft -= cost
    if workLeft < 0 { throw .tooMuchWork }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws(RenderingFault) {
    try charge(bytes.count)
    output.append(contentsOf: bytes)
  }

  private mutating func add(_ words: String, escaping: Escaping) throws(RenderingFault) {
    let before = output.count
    escaping.append(words, to: &output)
    try charge(output.count - before)
  }

  /// Text of the template; its lines are indented, but for empty ones.
  private mutating func addText(_ range: Range<Int>) throws(RenderingFault) {
    let bytes = passages[top].template.bytes
    let indentation = passages[top].indentation
    guard !indentation.isEmpty else { return try add(bytes[range]) }
    var start = range.lowerBound
    while start < range.upperBound {
      let feed = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = feed.map { $0 + 1 } ?? range.upperBound
      if bytes.isLineStart(start), !bytes[start].isLineEnd { try add(indentation[...]) }
      try add(bytes[start..<end])
      start = end
    }
  }
}
