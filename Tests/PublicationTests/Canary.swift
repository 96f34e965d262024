import Foundation
import Laws

@testable import Publication

/// An invented sender, and every form in which a text may give the sender or a colleague away.
struct Canary {
  let sender: String
  let facts: String
  /// What a text may say.
  let forms: [Form]
  private let names: [String]
  private let numbers: [String]
  private let whole: [String]

  struct Form {
    let text: String
    /// Whether it is a detail of a known person, and not merely of the form of one.
    let isScanned: Bool
  }

  /// Names that no template and no filler text has.
  private static let givenNames = [
    "Zebulon", "Ragnvald", "Åslög", "Quirina", "Bengt-Göran", "Hjördis", "Tsegaye", "Märit",
    "Ödgärd",
    "Xerxes", "Gunborg", "Ingegerd",
  ]
  private static let surnames = [
    "Ysterholm", "Törnqvist", "Qvarnström", "Zackrisson", "von Essen-Möller", "Ångebrandt",
    "Al-Khatib",
    "Vrethammar", "Bjälkefors", "Öfverstedt",
  ]
  private static let streets = ["Kvastvägen", "Zinkgatan", "Ödlestigen", "Björnbärsgränd"]

  init(_ generator: inout Seeded) {
    let given = generator.pick(Self.givenNames)
    let surname = generator.pick(Self.surnames)
    let street = generator.pick(Self.streets) + " \(1 + generator.below(98))"
    let postcode = "\(900 + generator.below(90)) \(10 + generator.below(89))"
    let phone = "07\(generator.below(10))" + Self.digits(7, &generator)
    let birth = "19\(40 + generator.below(59))0\(1 + generator.below(9))1\(generator.below(10))"
    let last = Self.digits(3, &generator)
    let identity = birth + last + Self.checkDigit(String(birth.dropFirst(2)) + last)
    let email = Self.ascii(given) + "." + Self.ascii(surname) + "@post.example"
    let taker = "Sigfrid Hallonblad"
    sender = """
      namn: \(given) \(surname)
      adress: |
        \(street)
        \(postcode) Storstad
      e-post: \(email)
      telefon: \(phone)
      personnummer: \(identity)

      """
    facts = "upptecknad av: \(taker), undersköterska\n"
    let name = given + " " + surname
    let short = String(identity.dropFirst(2))
    var forms: [String] = [
      name, name + "s", name.uppercased(), name.lowercased(), surname + ", " + given, surname,
      given,
      surname + "s", given + "s", "\(given.prefix(1)). \(surname)",
      "\(given) \(surname.prefix(1)).",
      name.decomposedStringWithCanonicalMapping, given + "\u{A0}" + surname, given + "\n" + surname,
      given + "  " + surname, Self.spread(surname, "\u{200B}"), Self.spread(surname, "\u{AD}"),
      Self.spread(surname, "\u{2060}"), Self.broken(surname, "-\n"), Self.ascii(name),
      "<b>\(given)</b> <i>\(surname)</i>", "(\(name))", "\"\(name)\"", taker, "Sigfrid",
      "Hallonblad",
      "Anna Berg", "Omar Nilsson", "Nilsson", "A. Berg", "Karin Lindqvists", "omar.nilsson",
      street, street.uppercased(), "\(street), \(postcode) Storstad", email, email.uppercased(),
      identity, short, Self.dashed(identity), Self.dashed(short), Self.spaced(short),
      phone, Self.grouped(phone), "+46 " + phone.dropFirst(), "0046" + phone.dropFirst(),
      "+46 (0)" + phone.dropFirst(), phone.prefix(3) + "-" + phone.dropFirst(3),
      "anna.berg@kommun.example", "0980-319 210", "+46 980 319 210",
    ]
    // Letters of other alphabets that look like ours.
    forms += [Self.lookalike(surname), Self.fullWidth(name)]
    self.forms = forms.map { Form(text: $0, isScanned: true) }
    names = [given, surname, "Sigfrid", "Hallonblad", "Omar", "Nilsson", "Karin", "Lindqvist"]
      .flatMap { $0.split { " -".contains($0) }.map(String.init) }.filter { $0.count > 3 }
    numbers = [String(identity.dropFirst(2)), String(phone.dropFirst()), "98031921", "980319210"]
    whole = [email, street, "Anna Berg"].map(Self.squeezed)
  }

  /// Sentences of which about half have something planted.
  func text(_ generator: inout Seeded) -> String {
    (0..<(1 + generator.below(5))).map { _ in sentence(&generator) }
      .joined(separator: generator.pick([" ", "\n", "\n\n", "\r\n"]))
  }

  func sentence(_ generator: inout Seeded) -> String {
    let form = generator.pick(forms).text
    return switch generator.below(8) {
    case 0: "Tack, " + form + "!"
    case 1: "Jag pratade med " + form + " om saken."
    case 2: "Hälsningar " + form
    case 3: form + " lovade att ringa."
    case 4: "Ring mig (" + form + ")."
    case 5: "Maten var kall i tisdags."
    case 6: "Ingen svarar, säger " + form + " och " + generator.pick(forms).text + "."
    default: "=HYPERLINK(\"" + form + "\") <script>alert('" + form + "')</script>"
    }
  }

  /// What of the people is left in a file: looked for without the scanner, so that its faults show.
  func remains(in file: SiteFile) -> [String] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let cells = Self.squeezed(text)
    let words = Set(
      Self.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    )
    var found = names.filter { name in
      let plain = Self.folded(name)
      return words.contains(plain) || words.contains(plain + "s")
        || cells.contains(plain) && plain.count > 5
    }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    found += numbers.filter { digits.contains($0) }
    found += whole.filter { cells.contains($0) }
    found += numbers.filter { file.path.contains($0) }
    return found
  }

  private static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: nil
    )
    .filter { $0 != "\u{200B}" && $0 != "\u{AD}" && $0 != "\u{2060}" }
  }

  private static func squeezed(_ text: String) -> String {
    folded(text).filter { $0.isLetter || $0.isNumber }
  }

  private static func digits(_ count: Int, _ generator: inout Seeded) -> String {
    (0..<count).map { _ in "\(generator.below(10))" }.joined()
  }

  /// The last digit of a personal identity number (SKV 704, the modulus-10 method).
  private static func checkDigit(_ nine: String) -> String {
    let sum = nine.compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return "\((10 - sum % 10) % 10)"
  }

  private static func ascii(_ text: String) -> String {
    text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      .replacingOccurrences(of: " ", with: "")
  }

  private static func spread(_ word: String, _ between: String) -> String {
    word.map(String.init).joined(separator: between)
  }

  private static func broken(_ word: String, _ between: String) -> String {
    word.prefix(word.count / 2) + between + word.dropFirst(word.count / 2)
  }

  private static func dashed(_ digits: String) -> String {
    digits.dropLast(4) + "-" + digits.suffix(4)
  }

  private static func spaced(_ digits: String) -> String {
    digits.dropLast(4) + " " + digits.suffix(4)
  }

  private static func grouped(_ phone: String) -> String {
    "\(phone.prefix(3))-\(phone.dropFirst(3).prefix(3)) \(phone.dropFirst(6).prefix(2)) \(phone.suffix(2))"
  }

  /// Cyrillic а, е and о.
  private static func lookalike(_ text: String) -> String {
    String(text.map { $0 == "a" ? "\u{430}" : $0 == "e" ? "\u{435}" : $0 == "o" ? "\u{43E}" : $0 })
  }

  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("A"..."z").contains(scalar)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }
      )
    )
  }
}
