import Casework
import Findings
import Letters

/// What the layout found, as findings at the place in the file that it comes from.
struct LayoutWords {
  private let text: LetterText
  private let read: LetterDesk.Read
  private let letter: Letter

  init(_ text: LetterText, _ read: LetterDesk.Read, _ letter: Letter) {
    self.text = text
    self.read = read
    self.letter = letter
  }

  func finding(_ fault: LayoutFault) -> LocatedFinding {
    switch fault {
    case .missingCharacter(let character, let part, _): missing(character, part)
    case .addressTooHigh, .addressTooWide:
      LetterCode.addressDoesNotFit.finding().located(path: read.path(.sender))
    case .letterheadTooHigh, .footerTooHigh, .windowOutside, .formTooHigh:
      SettingCode.sheetImpossible.finding(["what": fault.what])
        .located(path: RegisterFile.settings.path)
    }
  }

  private func missing(_ character: String, _ part: SheetPart) -> LocatedFinding {
    let code = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    .joined(separator: " ")
    let (file, place) = home(of: part)
    let finding = { (range: Range<Int>?) in
      LetterCode.characterMissing.finding(
        at: range,
        [
          "character": Wording(verbatim: visible(character)), "code": Wording(verbatim: code),
          "place": place,
        ]
      )
    }
    guard file == letter.text else { return finding(nil).located(path: path(file)) }
    return finding(text.bytes.firstRange(of: Array(character.utf8))).located(
      in: text.bytes,
      path: path(file)
    )
  }

  private func path(_ file: CaseFile?) -> String {
    file.map(read.path) ?? RegisterFile.settings.path
  }

  /// The file that a part of the letter comes from, and what it is called; `nil` is the register's.
  private func home(of part: SheetPart) -> (CaseFile?, Wording) {
    switch part {
    case .heading: (letter.text, LetterField.heading.definition.name)
    case .body, .closing, .signature: (letter.text, Wording("texten", "the text"))
    case .enclosure: (letter.text, LetterField.enclosures.definition.name)
    case .date, .reference: (letter.text, LetterField.date.definition.name)
    case .address: (.sender, SenderField.address.definition.name)
    case .authority, .department, .contact, .footer, .row, .form, .word:
      (nil, Wording("myndighetens uppgifter", "the authority's details"))
    }
  }
}

extension LayoutFault {
  /// What does not go onto the sheet.
  fileprivate var what: Wording {
    switch self {
    case .letterheadTooHigh: Wording("brevhuvudet är för högt", "the letterhead is too high")
    case .footerTooHigh: Wording("sidfoten är för hög", "the footer is too high")
    case .formTooHigh: Wording("blanketten är för lång", "the form is too long")
    case .windowOutside:
      Wording(
        "kuvertets fönster ligger inte på papperets övre hälft",
        "the window is not on the upper half of the sheet"
      )
    case .missingCharacter, .addressTooHigh, .addressTooWide: ""
    }
  }
}

extension [UInt8] {
  /// Where bytes stand first.
  func firstRange(of piece: [UInt8]) -> Range<Int>? {
    guard let first = piece.first, piece.count <= count else { return nil }
    for start in 0...(count - piece.count)
    where self[start] == first && self[start..<start + piece.count].elementsEqual(piece) {
      return start..<start + piece.count
    }
    return nil
  }
}
