/// A part of a template that is being rendered: the whole of it, or a section for its elements.
struct RenderingFrame {
  let template: Template
  /// Which of its nodes.
  let nodes: Range<Int>
  /// The node that comes next.
  var position: Int
  /// What stands before each line of the template.
  let indentation: [UInt8]
  /// How many partials lie around.
  let depth: Int
  /// The list that a section is shown for, empty when it is no list; `nil` for a whole template.
  private let elements: [TemplateValue]?
  private var shown = 1

  /// A whole template.
  init(_ template: Template, indentation: [UInt8], depth: Int) {
    self.template = template
    nodes = template.nodes.indices
    position = 0
    self.indentation = indentation
    self.depth = depth
    elements = nil
  }

  /// A section that is shown for the first of its elements, or for what is no list.
  init(_ nodes: Range<Int>, of outer: RenderingFrame, elements: [TemplateValue]) {
    template = outer.template
    self.nodes = nodes
    position = nodes.lowerBound
    indentation = outer.indentation
    depth = outer.depth
    self.elements = elements
  }

  /// Whether a value was put around it.
  var isSection: Bool { elements != nil }

  /// Goes back to the beginning for the next element, if there is one.
  mutating func nextElement() -> TemplateValue? {
    guard let elements, shown < elements.count else { return nil }
    position = nodes.lowerBound
    shown += 1
    return elements[shown - 1]
  }
}
