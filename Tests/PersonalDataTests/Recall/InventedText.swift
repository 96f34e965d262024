import Laws
import PersonalData

/// A text with what is to be found in it, made from a seed.
struct InventedText {
  /// Something that nobody may read unless somebody has judged it.
  struct Span {
    let group: String
    let origin: Origin?
    let range: Range<Int>
  }

  private(set) var text = ""
  private(set) var spans: [Span] = []
  private(set) var known: [KnownPerson] = []

  private let third: InventedName
  private let sender: InventedName
  private let staff: InventedName
  /// Whether everything is written in small letters, and where lines are broken.
  private let isSmall: Bool

  init(_ subject: Subject, _ random: inout Seeded) {
    third = random.pick(Origin.allCases).name(&random)
    sender = random.pick(Origin.allCases).name(&random)
    staff = Origin.swedish.name(&random)
    isSmall = random.chance(oneIn: 12)
    var details = Details(&random)
    details.senderEmail = InventedForm.email(sender, &random)
    details.staffEmail = InventedForm.email(staff, &random)
    let fillers = Self.lines(InventedScenes.fillers)
    append(random.pick(InventedScenes.openings), then: " ")
    append(random.pick(fillers), then: " ")
    if random.chance(oneIn: 2) { append(random.pick(fillers), then: " ") }
    write(subject, details, &random)
    append(random.pick(fillers), then: random.chance(oneIn: 2) ? "\n" : " ")
    append(random.pick(InventedScenes.closings), then: "\n")
    if random.chance(oneIn: 4) { wrap() }
    known = [
      KnownPerson(
        name: sender.full,
        email: details.plainEmail(details.senderEmail),
        phone: details.senderPhone,
        address: details.senderAddress,
        personalIdentityNumber: details.senderIdentity
      ),
      KnownPerson(
        name: staff.full,
        email: details.plainEmail(details.staffEmail),
        phone: details.staffPhone
      ),
    ]
  }

  /// What a text is about.
  enum Subject {
    case thirdName
    case thirdDetail(Int)
    case sender(Int)
    case staff(Int)
    case protected(Int)
  }

  private mutating func write(_ subject: Subject, _ details: Details, _ random: inout Seeded) {
    switch subject {
    case .thirdName:
      append(random.pick(Self.lines(InventedScenes.thirdNames)), "third name", details, &random)
    case .thirdDetail(let place):
      let (kind, sentences) = InventedScenes.thirdDetails[place]
      append(random.pick(Self.lines(sentences)), "third \(kind)", details, &random)
    case .sender(let place):
      let (kind, lines) = InventedScenes.senderLines[place]
      append(
        random.pick(lines.split(separator: "|").map(String.init)),
        "sender \(kind)",
        details,
        &random
      )
    case .staff(let place):
      let (kind, lines) = InventedScenes.staffLines[place]
      append(
        random.pick(lines.split(separator: "|").map(String.init)),
        "staff \(kind)",
        details,
        &random
      )
    case .protected(let place):
      let (kind, sentences) = InventedScenes.protected[place]
      let start = text.utf8.count
      append(random.pick(Self.lines(sentences)), then: "")
      spans.append(Span(group: kind, origin: nil, range: start..<text.utf8.count))
      append("", then: " ")
    }
  }

  private static func lines(_ list: String) -> [String] {
    list.split(separator: "\n").map(String.init)
  }

  private mutating func append(_ piece: String, then end: String) {
    text += isSmall ? piece.lowercased() : piece
    if !piece.isEmpty || end != " " { text += end }
  }

  /// Fills the slots of a sentence.
  private mutating func append(
    _ sentence: String,
    _ group: String,
    _ details: Details,
    _ random: inout Seeded
  ) {
    for piece in sentence.replacing("{", with: "|{").replacing("}", with: "|").split(separator: "|")
    {
      guard piece.first == "{" else {
        append(String(piece), then: "")
        continue
      }
      let words = filled(piece.dropFirst(), details, &random)
      let start = text.utf8.count
      append(words, then: "")
      let person = piece.dropFirst().first == "s" ? sender : third
      let isStaff = piece.dropFirst().first == "m"
      spans.append(
        Span(
          group: group,
          origin: isStaff ? nil : person.origin,
          range: start..<text.utf8.count
        )
      )
    }
    append("", then: "\n")
  }

  private func filled(_ slot: Substring, _ details: Details, _ random: inout Seeded) -> String {
    let who = slot.first == "s" ? sender : slot.first == "m" ? staff : third
    return switch slot.dropFirst() {
    case "N": who.written(&random)
    case "F": who.full
    case "G": who.given
    case "S": who.surname
    case "V": who.byEar(&random)
    case "Tel":
      slot.first == "s"
        ? details.senderPhone : slot.first == "m" ? details.staffPhone : InventedForm.phone(&random)
    case "Mail":
      slot.first == "s"
        ? details.senderEmail
        : slot.first == "m" ? details.staffEmail : InventedForm.email(third, &random)
    case "Adr": slot.first == "s" ? details.addressAsSaid : InventedForm.address(&random)
    case "Pnr":
      slot.first == "s" ? details.identityAsSaid : InventedForm.identityNumber(&random)
    case "Dat": slot.first == "s" ? details.birthAsSaid : InventedForm.birthDate(&random)
    case "Reg": InventedForm.plateOrProperty(&random)
    case "Konto": InventedForm.account(&random)
    case "Net": InventedForm.link(third, &random)
    default: "?"
    }
  }

  /// Breaks the lines where they get long, as mail programs do; a space becomes a line end.
  private mutating func wrap() {
    var bytes = Array(text.utf8)
    var lineStart = 0
    for place in bytes.indices where bytes[place] == 0x0A || bytes[place] == 0x20 {
      if bytes[place] == 0x0A {
        lineStart = place
      } else if place - lineStart > 40 {
        bytes[place] = 0x0A
        lineStart = place
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

/// The details of those who are known.
private struct Details {
  let senderPhone: String
  let staffPhone: String
  let senderAddress: String
  let addressAsSaid: String
  let senderIdentity: String
  let identityAsSaid: String
  let birthAsSaid: String
  var senderEmail = ""
  var staffEmail = ""

  init(_ random: inout Seeded) {
    senderPhone = InventedForm.phone(&random)
    staffPhone = InventedForm.phone(&random)
    let street = random.pick(["Kvarngatan", "Lövsångarvägen", "Östra Storgatan", "Mejerigränd"])
    let number = "\(1 + random.below(80))"
    senderAddress = "\(street) \(number) B\n291 31 Kristianstad"
    addressAsSaid =
      switch random.below(5) {
      case 0: "\(street) \(number)"
      case 1: "\(street.lowercased()) \(number)b"
      case 2 where street.hasSuffix("gatan"): "\(street.dropLast(4)). \(number) B"
      case 2 where street.hasSuffix("vägen"): "\(street.dropLast(4)) \(number) B"
      default: "\(street) \(number) B"
      }
    let all = Invented.identityDigits(&random)
    senderIdentity = "\(all.prefix(8))-\(all.suffix(4))"
    let short = all.dropFirst(2)
    identityAsSaid =
      switch random.below(4) {
      case 0: "\(short.prefix(6)), \(all.suffix(4))"
      case 1: String(all)
      default: "\(short.prefix(6))-\(all.suffix(4))"
      }
    birthAsSaid = Self.day(all, &random)
  }

  /// The day of birth of an identity number, in one of the ways in which people write it.
  private static func day(_ all: String, _ random: inout Seeded) -> String {
    let digits = all.compactMap(\.wholeNumberValue)
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    let day = (digits[6] * 10 + digits[7]) % 60
    let names = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ]
    return switch random.below(5) {
    case 0: "\(day)/\(month)-\(all.dropFirst(2).prefix(2))"
    case 1: "\(day) \(names[month - 1]) \(year)"
    case 2: "\(day)/\(month) \(year)"
    case 3: "\(day) \(names[month - 1])"
    default: "\(all.prefix(4))-\(all.dropFirst(4).prefix(2))-\(day < 10 ? "0" : "")\(day)"
    }
  }

  /// As the register has it: in the usual form.
  func plainEmail(_ email: String) -> String {
    email.replacing(" (at) ", with: "@").replacing(" snabel-a ", with: "@")
      .replacing("[at]", with: "@").replacing(" punkt ", with: ".")
  }
}

extension InventedName {
  /// As somebody writes it who has only heard it.
  fileprivate func byEar(_ random: inout Seeded) -> String {
    let heard = [
      ("qv", "kv"), ("ss", "s"), ("c", "k"), ("th", "t"), ("w", "v"), ("é", "e"), ("ph", "f"),
    ]
    var name = full
    for (from, to) in heard where random.chance(oneIn: 2) { name = name.replacing(from, with: to) }
    return name
  }
}
