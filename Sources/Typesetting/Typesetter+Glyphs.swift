import PDF

extension Typesetter {
  /// Sets every cluster that is one character with its own glyph; hands out the others.
  mutating func setPlainGlyphs(_ text: inout ShapedText) -> [Int] {
    var others: [Int] = []
    var glyphs = ContiguousArray<ShapedGlyph>()
    glyphs.reserveCapacity(text.clusters.count)
    var clusters = text.clusters.mutableSpan
    for index in clusters.indices {
      switch clusters[index].kind {
      case .softHyphen, .zeroWidthSpace, .direction, .absorbed: continue
      case .space, .text: break
      }
      let base = clusters[index].base
      guard clusters[index].scalarCount == 1, clusters[index].level & 1 == 0, Self.isPlain(base),
        let found = finder.find(base, in: clusters[index].style)
      else {
        others.append(index)
        continue
      }
      let place = glyphs.count
      let scalars = clusters[index].scalars
      glyphs.append(ShapedGlyph(id: found.glyph, advance: found.advance, text: scalars))
      clusters[index].glyphs = place..<place + 1
      clusters[index].font = found.font
      clusters[index].advance = found.advance
    }
    text.glyphs = glyphs
    return others
  }

  /// Whether a character is always its own glyph: Latin to Cyrillic, and punctuation.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x590 || (scalar.value >= 0x2000 && scalar.value < 0x2100)
  }

  /// Looks for the shapes of a cluster whose characters are not simply their glyphs; `false` when it
  /// cannot be shown.
  mutating func setShapes(
    of index: Int,
    in text: inout ShapedText,
    form: ArabicForms.Form
  ) -> Bool {
    let cluster = text.clusters[index]
    for candidate in candidates(for: index, in: text, form: form) {
      guard let found = find(candidate.shapes, in: cluster.style) else { continue }
      var pieces: [Range<Int>] = []
      for piece in candidate.texts {
        pieces.append(text.scalars.count..<text.scalars.count + piece.count)
        text.scalars.append(contentsOf: piece)
      }
      text.append(found, standingFor: pieces, to: index)
      return true
    }
    return false
  }

  /// Characters to be looked up together, and what each of them stands for.
  private struct Candidate {
    var shapes: [Unicode.Scalar]
    var texts: [[Unicode.Scalar]]

    init(_ shapes: [Unicode.Scalar], standingFor texts: [[Unicode.Scalar]]) {
      self.shapes = shapes
      self.texts = texts
    }

    init(_ scalars: [Unicode.Scalar]) {
      self.init(scalars, standingFor: scalars.map { [$0] })
    }
  }

  private func candidates(
    for index: Int,
    in text: ShapedText,
    form: ArabicForms.Form
  ) -> [Candidate] {
    let cluster = text.clusters[index]
    let scalars = Array(text.scalars[cluster.scalars])
    guard let base = scalars.first else { return [] }
    if scalars.contains(where: Script.needsMoreThanGlyphs) || Script.isUnformedArabic(base) {
      return []
    }
    if cluster.level & 1 == 1, let mirrored = BidiLevels.mirrored(base) {
      return [Candidate([mirrored], standingFor: [scalars])]
    }
    if index + 1 < text.clusters.count, text.clusters[index + 1].kind == .absorbed {
      let shape = scalars.last.flatMap { ArabicForms.lamAlef(of: $0, in: form) }
      return shape.map { [Candidate([$0], standingFor: [scalars])] } ?? []
    }
    let composed = Composition.composed(scalars[...])
    guard let letter = composed.first else { return [] }
    if base.value >= 0x621, base.value <= 0x6D3, ArabicForms.shape(of: letter, in: .isolated) != nil
    {
      guard let shape = ArabicForms.shape(of: letter, in: form) else { return [] }
      let marks = composed.dropFirst()
      var candidates = [Candidate([shape] + marks, standingFor: composed.map { [$0] })]
      if form == .isolated { candidates.append(Candidate(composed)) }
      return candidates
    }
    var candidates = [Candidate(composed)]
    if composed != scalars { candidates.append(Candidate(scalars)) }
    if let plain = Self.ordinary(base), scalars.count == 1 {
      candidates.append(Candidate([plain], standingFor: [scalars]))
    }
    return candidates
  }

  /// A space or a hyphen that no font has is shown as the ordinary one.
  private static func ordinary(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010, 0x2011: "-"
    default: nil
    }
  }

  /// The glyphs of all of them in the first font that has them all.
  private mutating func find(
    _ shapes: [Unicode.Scalar],
    in style: Style
  ) -> [GlyphFinder.Found]? {
    if shapes.count == 1 { return finder.find(shapes[0], in: style).map { [$0] } }
    for font in finder.fonts(of: style) {
      let found = shapes.compactMap { finder.find($0, inFont: font) }
      if found.count == shapes.count { return found }
    }
    return nil
  }
}

extension ShapedText {
  /// Gives a cluster its glyphs, which are of one font.
  fileprivate mutating func append(
    _ found: [GlyphFinder.Found],
    standingFor texts: [Range<Int>],
    to index: Int
  ) {
    let first = glyphs.count
    var advance: Int32 = 0
    for (glyph, piece) in zip(found, texts) {
      glyphs.append(ShapedGlyph(id: glyph.glyph, advance: glyph.advance, text: piece))
      advance &+= glyph.advance
    }
    if found.count > 1, found.count == texts.count {
      let signs = texts.compactMap { scalars[$0].first }
      let font = fonts[Int(found[0].font)]
      if signs.count == found.count {
        let moves = MarkPlacing.moves(of: found, showing: signs, in: font)
        for (place, move) in moves.enumerated() { glyphs[first + place].move = move }
        // Readers take what is raised for another line: letter and marks are copied as one.
        if moves.contains(where: { $0.up != 0 }) {
          let whole = texts[0].lowerBound..<texts[texts.count - 1].upperBound
          for place in glyphs.indices[first...] {
            glyphs[place].stand(for: place == first ? whole : whole.lowerBound..<whole.lowerBound)
          }
        }
      }
    }
    clusters[index].glyphs = first..<glyphs.count
    clusters[index].font = found.first?.font ?? 0
    clusters[index].advance = advance
  }
}
