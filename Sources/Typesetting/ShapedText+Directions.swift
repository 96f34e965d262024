extension ShapedText {
  /// Gives each cluster its level and puts lam and alef together; hands out how letters join.
  mutating func resolveDirections() -> [ArabicForms.Form] {
    let bases = clusters.map(\.base)
    for (index, level) in BidiLevels.levels(of: bases).enumerated() {
      clusters[index].level = level
    }
    let joinings = bases.map(ArabicForms.joining)
    var forms = Array(repeating: ArabicForms.Form.isolated, count: clusters.count)
    for index in clusters.indices {
      let isJoined =
        index > 0 && joinings[index].previous && joinings[index - 1].next
        && !clusters[index - 1].endsJoining
      let joinsOn =
        index + 1 < clusters.count && joinings[index].next && joinings[index + 1].previous
        && !clusters[index].endsJoining
      forms[index] = ArabicForms.Form(joinsPrevious: isJoined, joinsNext: joinsOn)
    }
    for index in clusters.indices.dropLast() where isLamAlef(index) {
      clusters[index].scalars =
        clusters[index].scalars.lowerBound..<clusters[index + 1].scalars.upperBound
      clusters[index + 1].kind = .absorbed
    }
    return forms
  }

  /// Whether two bare letters without marks, next to each other, are written as one.
  private func isLamAlef(_ index: Int) -> Bool {
    let lam = clusters[index].scalars
    let alef = clusters[index + 1].scalars
    return lam.count == 1 && alef.count == 1 && lam.upperBound == alef.lowerBound
      && clusters[index].style == clusters[index + 1].style
      && scalars[lam.lowerBound].value == 0x644 && !clusters[index].endsJoining
      && ArabicForms.lamAlef(of: scalars[alef.lowerBound], in: .isolated) != nil
  }
}
