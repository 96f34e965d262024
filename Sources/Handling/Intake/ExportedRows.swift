import Findings

/// A table as programs export it: a line of headings, and below it rows with as many cells.
///
///     Datum;Typ;Text
///     2025-01-03;klagomål;Bänken är trasig
///     2025-01-04;beröm;Tack för maten
///
/// Each row may be a case; all of them as one would have one number, for ever (U8).
enum ExportedRows {
  /// Refuses a text that is such a table.
  static func refuse(_ text: [UInt8]) throws(Refusal) {
    guard let count = count(in: text) else { return }
    throw .refused(
      Wording(
        "det är en tabell med \(count) rader; ett ärende är en synpunkt",
        "it is a table of \(count) rows; a case is one comment"
      ),
      hint: hint
    )
  }

  /// What a file is refused with whose name says that it is one.
  static let refusal = Refusal.refused(
    Wording("det är en tabell; ett ärende är en synpunkt", "it is a table; a case is one comment"),
    hint: hint
  )

  private static let hint = Wording(
    "lägg varje synpunkt i en fil för sig i cases/inbox, med rader som ”inkom: 2025-01-03” överst",
    "put each comment into a file of its own in cases/inbox, with lines like “received: 2025-01-03” at the top"
  )

  /// By the ends of their names.
  static let endings = [".csv", ".tsv", ".xls", ".xlsx", ".ods"]

  /// How many rows there are below the headings; `nil` where it is no such table.
  ///
  /// A person's list has a line before it, or cells left out.
  private static func count(in text: [UInt8]) -> Int? {
    let separators: [(UInt8, Int)] = [
      (UInt8(ascii: ";"), 2), (UInt8(ascii: "\t"), 2), (UInt8(ascii: ","), 3),
    ]
    for (separator, least) in separators {
      guard let first = text.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let head = text[..<first]
      let cells = head.split(separator: separator, omittingEmptySubsequences: false)
      guard cells.count > least, cells.allSatisfy(isHeading) else { continue }
      let rows = records(of: text[(first + 1)...], separator)
      if rows.count > 1, rows.allSatisfy({ $0 == cells.count - 1 }) { return rows.count }
    }
    return nil
  }

  /// A word or a few, and no number.
  private static func isHeading(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 40 && cell.contains { $0 > 0x40 }
      && !cell.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// For each record that is not blank, how many separators it has outside quotation marks.
  private static func records(of text: ArraySlice<UInt8>, _ separator: UInt8) -> [Int] {
    var counts: [Int] = []
    var (count, isQuoted, isBlank) = (0, false, true)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): (isQuoted, isBlank) = (!isQuoted, false)
      case UInt8(ascii: "\n") where !isQuoted:
        if !isBlank { counts.append(count) }
        (count, isBlank) = (0, true)
      case separator where !isQuoted: (count, isBlank) = (count + 1, false)
      case _ where byte > 0x20: isBlank = false
      default: break
      }
    }
    return isBlank ? counts : counts + [count]
  }
}
