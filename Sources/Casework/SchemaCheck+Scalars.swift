import CaseText
import CivilCalendar
import Findings

/// Whether the text of a field is what its type says.
extension SchemaCheck {
  mutating func scalar(at node: NodeID, of field: Field) {
    switch field.type {
    case .line:
      // A plain scalar has one line by its nature; only a block can have more.
      guard document.kind(of: node) != .plain, document.text(of: node).contains("\n") else {
        return
      }
      report(SchemaCode.expectedOneLine, at: document.range(of: node), with: ["field": field.name])
    case .text, .area: return
    case .date:
      if date(at: node) == nil { invalid(SchemaCode.invalidDate, at: node) }
    case .dateTime:
      let spelled = document.bytes[document.range(of: node)]
      if Moment(utf8: spelled) == nil, Moment(document.text(of: node)) == nil {
        invalid(SchemaCode.invalidTime, at: node)
      }
    case .dateOrNotApplicable:
      let isDate = date(at: node) != nil
      if !isDate, document.text(of: node) != Wording.notApplicable[language] {
        invalid(SchemaCode.invalidDate, at: node)
      }
    case .caseNumber: check(node, or: SchemaCode.invalidCaseNumber) { CaseNumber($0) != nil }
    case .identifier, .person, .unit, .routine: identifier(at: node, as: field.type)
    case .emailAddress: check(node, or: SchemaCode.invalidEmail, where: Self.isEmailAddress)
    case .webAddress: check(node, or: SchemaCode.invalidWebAddress) { WebAddress($0) != nil }
    case .contactAddress:
      check(node, or: SchemaCode.invalidWebAddress) { ContactAddress($0) != nil }
    case .phoneNumber: check(node, or: SchemaCode.invalidPhone, where: Self.isPhoneNumber)
    case .personalIdentityNumber:
      check(node, or: SchemaCode.invalidIdentityNumber, where: Self.isPersonalIdentityNumber)
    case .period:
      check(node, or: SchemaCode.invalidPeriod) { [language] in Period($0, in: language) != nil }
    case .offset:
      check(node, or: SchemaCode.invalidOffset) { [language] in Offset($0, in: language) != nil }
    case .clock: check(node, or: SchemaCode.invalidClock) { TimeOfDay($0) != nil }
    case .length: check(node, or: SchemaCode.invalidLength) { PaperLength($0) != nil }
    case .series: check(node, or: SchemaCode.invalidSeries) { Series($0) != nil }
    case .choice(let choice): self.choice(at: node, of: field, among: choice)
    case .list, .record: return  // shapes, not scalars
    }
  }

  private func date(at node: NodeID) -> CivilDate? {
    CivilDate(utf8: document.bytes[document.range(of: node)])
      ?? CivilDate(iso: document.text(of: node))
  }

  private mutating func check(
    _ node: NodeID,
    or code: FindingCode,
    where isValid: (String) -> Bool
  ) {
    if !isValid(document.text(of: node)) { invalid(code, at: node) }
  }

  private mutating func invalid(_ code: FindingCode, at node: NodeID) {
    report(
      code,
      at: document.markedRange(of: node),
      with: ["value": Wording(verbatim: visible(document.text(of: node)))]
    )
  }

  private mutating func identifier(at node: NodeID, as type: FieldType) {
    let text = document.text(of: node)
    guard PersonID(text) == nil else { return }
    let meant =
      register.flatMap { RegisterNames($0).suggestion(for: text, as: type) }
      ?? RegisterNames.identifier(from: text, as: type)
    report(
      SchemaCode.invalidIdentifier,
      at: document.markedRange(of: node),
      with: ["value": Wording(verbatim: visible(text))],
      remedy: meant.map(Wording.didYouMean)
    )
  }

  private mutating func choice(at node: NodeID, of field: Field, among choice: Choice) {
    let spelled = document.bytes[document.range(of: node)]
    if choice.names.contains(where: { $0[language].utf8.elementsEqual(spelled) }) { return }
    let text = document.text(of: node)
    if choice.names.contains(where: { $0[language] == text }) { return }
    report(
      SchemaCode.unknownValue,
      at: document.markedRange(of: node),
      with: [
        "value": Wording(verbatim: visible(text)), "field": field.name,
        "values": .list(choice.names),
      ],
      remedy: choice.suggestion(for: text, in: language).map(Wording.didYouMean)
    )
  }

  /// Something before an `@` and a domain with a full stop behind it; the rest is the mail
  /// server's business (RFC 5321, section 4.1.2, allows far more than anybody uses).
  package static func isEmailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && !text.unicodeScalars.contains {
        $0.value <= 0x20 || (0x7F...0x9F).contains($0.value)
          || "<>()[],;:\\\"".unicodeScalars.contains($0)
      }
  }

  /// Five to fifteen digits (ITU-T E.164), with the signs people put between them.
  static func isPhoneNumber(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
    return (5...15).contains(digits)
      && text.unicodeScalars.allSatisfy { "0123456789 -+()/\u{A0}".unicodeScalars.contains($0) }
  }

  /// Date and check digit of a personal identity number or coordination number: ten or twelve
  /// digits with an optional `-` or `+` before the last four (SKV 704; a coordination number adds
  /// 60 to the day).
  ///
  /// The check digit makes the Luhn sum of the last ten digits a multiple of ten.
  static func isPersonalIdentityNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    if bytes.count == 11 || bytes.count == 13 {
      let sign = bytes.remove(at: bytes.count - 5)
      guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    }
    guard bytes.count == 10 || bytes.count == 12, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return false }
    let digits = bytes.suffix(10).map { Int($0 - 0x30) }
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
    let year = bytes.count == 12 ? Int(String(decoding: bytes.prefix(4), as: UTF8.self)) : nil
    // Without its century a 29 February may be right: 2000 was a leap year.
    let realDay = day > 60 ? day - 60 : day
    guard CivilDate(year: year ?? 2000, month: month, day: realDay) != nil else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }
}

extension Choice {
  /// The value that was meant: one in the register's other language, or the nearest spelling.
  package func suggestion(for text: String, in language: Language) -> String? {
    let folded = text.lowercased()
    let translated = names.indices.first { place in
      [ids[place], names[place].swedish, names[place].english].contains {
        $0.lowercased() == folded
      }
    }
    return translated.map { names[$0][language] }
      ?? Suggestion.nearest(to: text, among: names.map { $0[language] })
  }
}

extension Wording {
  /// The value of a field that asks for a date where there is none to give.
  package static let notApplicable = Wording("ej aktuellt", "not-applicable")
}
