/// The one character for a letter and its marks, where Unicode has one.
///
/// A font has `é` but seldom the mark by itself, and files come with letters taken apart. Whether two
/// are the same is canonical equivalence (Unicode 3.12), by which `Character` compares.
enum Composition {
  /// The characters with each mark put into its letter as far as possible.
  ///
  /// Marks of different places may change their order for it (Unicode 3.11, D108).
  static func composed(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard scalars.count > 1, let base = scalars.first else { return Array(scalars) }
    var letter = base
    var marks: [Unicode.Scalar] = []
    for mark in sorted(scalars.dropFirst()) {
      if let whole = precomposed[Character([letter, mark])] {
        letter = whole
      } else {
        marks.append(mark)
      }
    }
    return [letter] + marks
  }

  /// By canonical combining class, those of one class in their order; nothing moves across a starter.
  private static func sorted(_ marks: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var sorted: [Unicode.Scalar] = []
    var run: [(order: UInt8, place: Int, mark: Unicode.Scalar)] = []
    func close() {
      run.sort { ($0.order, $0.place) < ($1.order, $1.place) }
      sorted += run.map(\.mark)
      run = []
    }
    for (place, mark) in marks.enumerated() {
      let order = mark.properties.canonicalCombiningClass.rawValue
      if order == 0 {
        close()
        sorted.append(mark)
      } else {
        run.append((order, place, mark))
      }
    }
    close()
    return sorted
  }

  /// Latin, Greek, Cyrillic, Hebrew and Arabic letters that are one character with their marks.
  private static let precomposed: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3D4, 0x400...0x4F9, 0x622...0x626, 0x6C0...0x6D3, 0x1E00...0x1EFF,
      0x1F00...0x1FFF, 0xFB1D...0xFB4E,
    ]
    var table: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let character = Character(scalar)
      // Where two are canonically equivalent, as U+1F71 and U+03AC, the first is in more fonts.
      if table[character] == nil { table[character] = scalar }
    }
    return table
  }()
}

extension Character {
  /// A letter and a mark as one.
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self = String(text).first ?? " "
  }
}
