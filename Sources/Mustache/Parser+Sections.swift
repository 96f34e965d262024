import Findings

/// Sections: what is open, and what closes it.
extension Parser {
  struct OpenSection {
    let name: Name
    /// As written: what the closing tag repeats.
    let words: String
    let tag: Tag
    /// Its place among the nodes.
    let position: Int
  }

  /// A section that lies too deep, and those inside it.
  struct LeftOut {
    /// Where its nodes begin.
    let position: Int
    var depth: Int
  }

  mutating func openSection(_ name: Name, named words: String, at tag: Tag) {
    guard leftOut == nil else {
      leftOut?.depth += 1
      return
    }
    guard openSections.count < Template.sectionLimit else {
      report(TemplateCode.tooDeep, at: tag.range)
      leftOut = LeftOut(position: nodes.count, depth: 1)
      return
    }
    let section = OpenSection(name: name, words: words, tag: tag, position: nodes.count)
    openSections.append(section)
    nodes.append(node(section))
  }

  /// Closes the innermost section of the name; those inside it that are still open have no end.
  mutating func closeSection(named words: String, at tag: Tag) {
    guard leftOut == nil else { return closeLeftOut() }
    guard let index = openSections.lastIndex(where: { $0.words == words }) else {
      return reportClosing(tag)
    }
    closeSections(downTo: index + 1)
    let section = openSections.removeLast()
    nodes[section.position] = node(section)
  }

  /// Closes sections for which there is no closing tag.
  mutating func closeSections(downTo count: Int) {
    while openSections.count > count {
      let section = openSections.removeLast()
      nodes[section.position] = node(section)
      let closing = wording(delimiters.closingTag(of: section.words))
      report(TemplateCode.unclosedSection, at: section.tag.range, with: ["closing": closing])
    }
  }

  /// What lies too deep leaves no node behind.
  mutating func leaveOut(_ section: LeftOut) {
    nodes.removeSubrange(section.position...)
    leftOut = nil
  }

  private mutating func closeLeftOut() {
    leftOut?.depth -= 1
    if let section = leftOut, section.depth == 0 { leaveOut(section) }
  }

  private mutating func reportClosing(_ tag: Tag) {
    guard let innermost = openSections.last else {
      return report(TemplateCode.unexpectedClosingTag, at: tag.range)
    }
    report(
      TemplateCode.unexpectedClosingTag,
      at: tag.range,
      with: ["closing": wording(delimiters.closingTag(of: innermost.words))],
      remedy: TemplateCode.closeInnermost
    )
  }

  /// The section, ending with the nodes there are.
  private func node(_ section: OpenSection) -> Node {
    section.tag.kind == .inverted
      ? .inverted(section.name, end: nodes.count) : .section(section.name, end: nodes.count)
  }
}
