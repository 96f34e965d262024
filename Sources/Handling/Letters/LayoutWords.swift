import Bytes
import Casework
import Findings
import Letters

/// What the layout found, as findings at the place in the file that it comes from.
package struct LayoutWords {
  private let text: LetterText
  private let read: CaseReading
  private let letter: Letter

  package init(_ text: LetterText, of read: CaseReading, as letter: Letter) {
    self.text = text
    self.read = read
    self.letter = letter
  }

  /// By place; a character that is missing in a file is said once, and a hundred faults are enough.
  package func findings(_ faults: [LayoutFault]) -> [LocatedFinding] {
    var characters: Set<String> = []
    var findings: Set<LocatedFinding> = []
    for fault in faults where findings.count < 100 {
      if case .missingCharacter(let character, let part, _) = fault,
        !characters.insert(path(home(of: part).0) + "\n" + character).inserted
      {
        continue
      }
      findings.insert(finding(fault))
    }
    return findings.sorted()
  }

  private func finding(_ fault: LayoutFault) -> LocatedFinding {
    switch fault {
    case .missingCharacter(let character, let part, _): missing(character, in: part)
    case .addressTooHigh: addressFinding(line: nil)
    case .addressTooWide(let line): addressFinding(line: line)
    case .tooWide(let part):
      SettingCode.sheetImpossible.finding(with: ["what": Self.tooWide(home(of: part).1)])
        .located(path: path(home(of: part).0))
    case .letterheadTooHigh, .footerTooHigh, .windowOutside, .formTooHigh: Self.finding(fault)
    }
  }

  /// At the address in `sender.yaml`, or the line of it that is too wide.
  private func addressFinding(line: Int?) -> LocatedFinding {
    let path = read.path(.sender)
    guard let sender = read.item.sender, sender.has(.address) else {
      return LetterCode.addressDoesNotFit.finding().located(path: path)
    }
    let lines = Addressee.lines(read.item)
    let bytes = sender.document.bytes
    let words = line.flatMap { lines.indices.contains($0) ? Array(lines[$0].utf8) : nil }
    let range = words.flatMap { bytes.range(of: $0) } ?? sender.range(.address)
    return LetterCode.addressDoesNotFit.finding(at: range).located(in: bytes, path: path)
  }

  /// About a sheet that belongs to no case; `path` is the file that its words come from.
  package static func finding(
    _ fault: LayoutFault,
    path: String = RegisterFile.settings.path
  ) -> LocatedFinding {
    switch fault {
    case .missingCharacter(let character, _, _):
      missing(character, in: ofAuthority, at: nil).located(path: path)
    case .tooWide, .addressTooHigh, .addressTooWide, .letterheadTooHigh, .footerTooHigh,
      .windowOutside, .formTooHigh:
      SettingCode.sheetImpossible.finding(with: ["what": fault.what]).located(path: path)
    }
  }

  fileprivate static let ofAuthority = Wording("myndighetens uppgifter", "the authority's details")

  fileprivate static func tooWide(_ place: Wording) -> Wording {
    Wording(
      "en rad i \(place.swedish) är för bred",
      "a line of \(place.english) is too wide"
    )
  }

  private func missing(_ character: String, in part: SheetPart) -> LocatedFinding {
    let (file, place) = home(of: part)
    guard file == letter.text else {
      return Self.missing(character, in: place, at: nil).located(path: path(file))
    }
    return Self.missing(character, in: place, at: text.bytes.range(of: Array(character.utf8)))
      .located(in: text.bytes, path: path(file))
  }

  private static func missing(
    _ character: String,
    in place: Wording,
    at range: Range<Int>?
  ) -> Finding {
    let code = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    .joined(separator: " ")
    return LetterCode.characterMissing.finding(
      at: range,
      with: [
        "character": Wording(verbatim: visible(character)), "code": Wording(verbatim: code),
        "place": place,
      ]
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
    case .authority, .department, .contact, .footer, .summary, .row, .form, .word:
      (nil, Self.ofAuthority)
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
    case .tooWide: LayoutWords.tooWide(LayoutWords.ofAuthority)
    case .addressTooHigh, .addressTooWide:
      Wording("adressen ryms inte i fönstret", "the address does not fit the window")
    case .missingCharacter: ""
    }
  }
}
