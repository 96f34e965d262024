/// How the rows of a PNG picture are made ready for compression (ISO/IEC 15948, 9).
enum PNGFilter {
  /// Undoes the filters of a picture whose rows each begin with the number of theirs.
  ///
  /// The numbers stay where they are, and become 0.
  static func undo(
    _ rows: inout [UInt8],
    from start: Int,
    rowSize: Int,
    height: Int,
    distance: Int,
    firstRow: Int
  ) throws(ImageFault) {
    var rows = rows.mutableSpan
    for number in 0..<height {
      let row = start + number * (rowSize + 1)
      let filter = rows[row]
      rows[row] = 0
      let (first, end) = (row + 1, row + 1 + rowSize)
      let above = number == 0 ? nil : rowSize + 1
      switch filter {
      case 0: continue
      case 1:
        var place = first + distance
        while place < end {
          rows[place] = rows[place] &+ rows[place - distance]
          place += 1
        }
      case 2:
        guard let above else { continue }
        for place in first..<end { rows[place] = rows[place] &+ rows[place - above] }
      case 3:
        for place in first..<end {
          let left = place - first < distance ? 0 : Int(rows[place - distance])
          let up = above.map { Int(rows[place - $0]) } ?? 0
          rows[place] = rows[place] &+ UInt8((left + up) / 2)
        }
      case 4:
        for place in first..<end {
          let isFirst = place - first < distance
          let left = isFirst ? 0 : rows[place - distance]
          let up = above.map { rows[place - $0] } ?? 0
          let corner = isFirst ? 0 : above.map { rows[place - $0 - distance] } ?? 0
          rows[place] = rows[place] &+ nearest(left: left, up: up, corner: corner)
        }
      default: throw .filter(Int(filter), row: firstRow + number)
      }
    }
  }

  /// Looks whether each row has a filter that there is.
  static func check(_ rows: [UInt8], rowSize: Int) throws(ImageFault) {
    for (number, row) in stride(from: 0, to: rows.count, by: rowSize + 1).enumerated() {
      guard rows[row] <= 4 else { throw .filter(Int(rows[row]), row: number) }
    }
  }

  /// Filters rows that each begin with a byte for the filter, by the one that leaves the least.
  ///
  /// Tries none, the difference from the left and that from above (12.8).
  static func apply(_ rows: [UInt8], rowSize: Int, distance: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(rows.count)
    var row = 0
    while row < rows.count {
      let (first, end) = (row + 1, row + 1 + rowSize)
      let above = row == 0 ? nil : rowSize + 1
      var sums = (plain: 0, left: 0, up: 0)
      for place in first..<end {
        let left = place - first < distance ? 0 : rows[place - distance]
        let up = above.map { rows[place - $0] } ?? 0
        sums.plain += magnitude(rows[place])
        sums.left += magnitude(rows[place] &- left)
        sums.up += magnitude(rows[place] &- up)
      }
      if sums.plain <= min(sums.left, sums.up) {
        result.append(0)
        result += rows[first..<end]
      } else if sums.left <= sums.up {
        result.append(1)
        for place in first..<end {
          result.append(rows[place] &- (place - first < distance ? 0 : rows[place - distance]))
        }
      } else {
        result.append(2)
        for place in first..<end {
          result.append(rows[place] &- (above.map { rows[place - $0] } ?? 0))
        }
      }
      row = end
    }
    return result
  }

  /// Of a difference that may be negative.
  private static func magnitude(_ byte: UInt8) -> Int { Int(Int8(bitPattern: byte).magnitude) }

  /// The Paeth predictor (9.4).
  @inline(__always)
  private static func nearest(left: UInt8, up: UInt8, corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let toLeft = abs(estimate - Int(left))
    let toUp = abs(estimate - Int(up))
    let toCorner = abs(estimate - Int(corner))
    if toLeft <= toUp, toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }
}
