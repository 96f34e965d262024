import Casework
import Checksums
import CivilCalendar
import Letters

/// What stands on a letter beside its text, as short marks by which a later look sees what has changed.
///
/// Nothing of it needs fonts or pictures: what a machine has is no fact of the letter.
enum LetterMarks {
  static func of(
    _ text: LetterText,
    of item: Case,
    in register: Register
  ) -> [LetterRecord.Part: String] {
    let sheet = LetterSheet(
      text,
      of: item,
      in: register,
      logo: nil,
      date: CivilDate(dayNumber: 0),
      producer: ""
    )
    let settings = register.letters
    let window = settings.window.map { [$0.left, $0.right, $0.top, $0.bottom] } ?? []
    let lengths = window + [settings.textSize].compactMap { $0 }
    return [
      .addressee: mark(sheet.address),
      .authority: mark(
        [sheet.authority, settings.logo ?? ""] + sheet.department
          + sheet.footer.flatMap { $0 + [""] }
      ),
      .writer: mark(sheet.contact),
      .look: mark(
        [settings.font ?? "", settings.spareFont ?? ""] + lengths.map { "\($0.micrometres)" }
          + (settings.logoHasName ? ["logo"] : [])
      ),
    ]
  }

  /// What is another than it was recorded, in order.
  static func differences(
    _ old: [LetterRecord.Part: String],
    _ new: [LetterRecord.Part: String]
  ) -> [LetterRecord.Part] {
    LetterRecord.Part.allCases.filter { old[$0] != nil && old[$0] != new[$0] }
  }

  private static func mark(_ words: [String]) -> String {
    var mark = QuickHash()
    for word in words { mark.add(word) }
    let digits = String(UInt32(truncatingIfNeeded: mark.value ^ mark.value >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
