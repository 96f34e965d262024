import CaseStore
import Casework
import Findings
import Letters
import PDF
import Typesetting

/// The fonts that a register's letters are set in, read as far as they are needed.
struct LetterFonts {
  private let book: FontBook
  private let settings: Register.LetterSettings
  private var read: [String: TrueTypeFont] = [:]
  /// What is wrong with fonts that register.yaml names.
  private(set) var problems: [Finding] = []

  init(_ book: FontBook, _ settings: Register.LetterSettings) {
    self.book = book
    self.settings = settings
  }

  /// The typeface of plain and strong text, with the italics where a text has emphasis, and the spare
  /// font where the first lacks something.
  mutating func typeface(_ need: Set<Need>) -> Typeface {
    let names = settings.font.map { [$0] + FontBook.families } ?? FontBook.families
    guard let name = names.first(where: { book.path($0, .regular) != nil }),
      let regular = font(name, .regular)
    else { return Self.standard }
    if let wanted = settings.font, wanted != name { problems.append(notFound(wanted)) }
    let strong = font(name, .strong) ?? regular
    let italics = need.contains(.emphasis)
    let spare = need.contains(.spare) ? spareFonts(but: name) : ([], [])
    return Typeface(
      regular: [.trueType(regular)] + spare.0,
      strong: [.trueType(strong)] + spare.1,
      emphasised: [.trueType(italics ? font(name, .emphasised) ?? regular : regular)] + spare.0,
      strongEmphasised: [
        .trueType(italics ? font(name, .strongEmphasised) ?? strong : strong)
      ] + spare.1
    )
  }

  /// What a text needs beyond plain and strong letters.
  enum Need: Hashable {
    case emphasis
    case spare
  }

  /// Whether a typeface is embedded, so that the letter can be kept in an archive.
  static func isArchival(_ typeface: Typeface) -> Bool {
    switch typeface.regular.first {
    case .trueType: true
    case .standard, nil: false
    }
  }

  private static let standard = Typeface(
    regular: [.standard(.helvetica)],
    strong: [.standard(.helveticaBold)],
    emphasised: [.standard(.helveticaOblique)],
    strongEmphasised: [.standard(.helveticaBoldOblique)]
  )

  private mutating func spareFonts(but first: String) -> ([Font], [Font]) {
    if let wanted = settings.spareFont, book.path(wanted, .regular) == nil {
      problems.append(notFound(wanted))
    }
    let names = (settings.spareFont.map { [$0] } ?? []) + FontBook.spareFamilies
    for name in names where name != first {
      guard let regular = font(name, .regular) else { continue }
      return (
        [.trueType(regular)], [.trueType(font(name, .strong) ?? regular), .trueType(regular)]
      )
    }
    return ([], [])
  }

  private mutating func font(_ name: String, _ style: FontBook.Style) -> TrueTypeFont? {
    guard let path = book.path(name, style) else { return nil }
    if let font = read[path] { return font }
    guard let bytes = try? Folder.readFile(path) else {
      problems.append(unusable(path, Wording("går inte att läsa", "cannot be read")))
      return nil
    }
    do throws(FontFault) {
      let font = try TrueTypeFont(bytes)
      read[path] = font
      return font
    } catch {
      problems.append(unusable(path, error.words))
      return nil
    }
  }

  private func notFound(_ name: String) -> Finding {
    SettingCode.fontMissing.finding(["name": Wording(verbatim: visible(name))])
  }

  private func unusable(_ path: String, _ reason: Wording) -> Finding {
    SettingCode.fontUnusable.finding([
      "path": Wording(verbatim: visible(path)), "reason": reason,
    ])
  }
}
