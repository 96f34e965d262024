import PDF

/// Values along an axis that begins at nothing, with the round numbers that stand beside it.
///
/// | largest | levels |
/// |---:|---|
/// | 0 | 0, 1 |
/// | 3 | 0, 1, 2, 3 |
/// | 47 | 0, 10, 20, 30, 40, 50 |
/// | 1,830 | 0, 500, 1,000, 1,500, 2,000 |
struct Scale {
  /// From 0 upwards, at the same distance.
  let levels: [Int]

  /// The scale of whole numbers on which a value is.
  init(upTo largest: Double) {
    let largest = max(1, largest.isFinite ? min(largest.rounded(.up), 1e12) : 1)
    var step = 1
    var factors = [2, 5, 10]
    while largest / Double(step) > Double(Self.most) {
      // 1, 2, 5, 10, 20, 50 …
      if step >= factors[2] { factors = factors.map { $0 * 10 } }
      step = factors.first { $0 > step } ?? step * 2
    }
    let count = Int((largest / Double(step)).rounded(.up))
    levels = (0...count).map { $0 * step }
  }

  /// Steps at most.
  private static let most = 5

  var top: Int { levels.last ?? 1 }

  /// How far from the beginning of the axis a value is.
  func length(of value: Double, along axis: Length) -> Length {
    let part = min(max(value / Double(top), 0), 1)
    return Length(thousandths: Int((part * Double(axis.thousandths)).rounded()))
  }
}
