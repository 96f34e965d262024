extension BodyReader {
  /// For each part, whether it and everything around it was chosen.
  func takenParts() -> [Bool] {
    var isTaken = [Bool](repeating: true, count: parts.count)
    guard parts.contains(where: { $0.kind == .multipart(subtype: "alternative") }) else {
      return isTaken
    }
    let chosen = chosenForms()
    for (place, part) in parts.enumerated() {
      guard let parent = part.parent else { continue }
      isTaken[place] =
        isTaken[parent] && (part.kind == .loose || chosen[parent].map { $0 == place } ?? true)
    }
    return isTaken
  }

  /// What a part, or one inside it, has to read; the better the greater.
  private enum Worth: Int, Comparable {
    case nothing
    /// Only what stands in the place of a text.
    case hint
    case html
    case plain

    static func < (left: Worth, right: Worth) -> Bool { left.rawValue < right.rawValue }
  }

  /// For each alternative the first of its best forms.
  private func chosenForms() -> [Int: Int] {
    let worths = worths()
    var chosen: [Int: Int] = [:]
    for (place, part) in parts.enumerated() where part.kind != .loose {
      guard let parent = part.parent, parts[parent].kind == .multipart(subtype: "alternative")
      else { continue }
      if let best = chosen[parent], worths[place] <= worths[best] { continue }
      chosen[parent] = place
    }
    return chosen
  }

  private func worths() -> [Worth] {
    var worths = [Worth](repeating: .nothing, count: parts.count)
    for (place, part) in parts.enumerated().reversed() {
      if let text = texts[place], part.kind == .leaf, !text.isBlank {
        worths[place] = text.isHTML ? .html : text.saysLittle ? .hint : .plain
      }
      if let parent = part.parent { worths[parent] = max(worths[parent], worths[place]) }
    }
    return worths
  }
}
