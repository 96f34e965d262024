import CaseStore
import Casework
import Findings
import Letters
import PDF
import System
import Typesetting

/// The fonts that a register's letters are set in, read as far as they are needed.
package struct LetterFonts {
  private let book: FontBook
  private let settings: Register.LetterSettings
  /// What each file is that was read; `nil` for one that cannot be used, which has been said.
  private var read: [String: TrueTypeFont?] = [:]
  /// What is wrong with fonts that register.yaml names.
  private(set) var problems: [Finding] = []

  init(from book: FontBook, by settings: Register.LetterSettings) {
    self.book = book
    self.settings = settings
  }

  /// The typeface of plain and strong text, with the italics where a text has emphasis, and the spare
  /// font where the first lacks something.
  mutating func typeface(_ need: Set<Need>) -> Typeface {
    guard let (name, regular) = first() else { return Self.standard }
    let strong = style(.strong, of: name) ?? regular
    let italics = need.contains(.emphasis)
    let spare = need.contains(.spare) ? spareFonts(but: name) : ([], [])
    return Typeface(
      regular: [.trueType(regular)] + spare.0,
      strong: [.trueType(strong)] + spare.1,
      emphasised: [.trueType(italics ? style(.emphasised, of: name) ?? regular : regular)]
        + spare.0,
      strongEmphasised: [
        .trueType(italics ? style(.strongEmphasised, of: name) ?? strong : strong)
      ] + spare.1
    )
  }

  /// The font that register.yaml names, or the first of the usual ones that is sound.
  private mutating func first() -> (name: String, font: TrueTypeFont)? {
    if let wanted = settings.font {
      if book.path(of: wanted, in: .regular) == nil { note(notFound(wanted)) }
      if let font = font(wanted, in: .regular) { return (wanted, font) }
    }
    for name in FontBook.families {
      if let font = font(name, in: .regular) { return (name, font) }
    }
    return nil
  }

  /// The glyphs of a document that are damaged in their fonts, each font once: they would be empty.
  static func damage(in document: Document) -> [Finding] {
    var seen: [TrueTypeFont: Set<GlyphID>] = [:]
    var findings: [Finding] = []
    for case .text(let run, _, _) in document.pages.flatMap(\.marks) {
      guard case .trueType(let font) = run.font else { continue }
      for glyph in run.glyphs where seen[font, default: []].insert(glyph.id).inserted {
        guard let fault = font.fault(in: glyph.id),
          !findings.contains(where: { $0.code == SettingCode.glyphDamaged })
        else { continue }
        findings.append(
          SettingCode.glyphDamaged.finding(with: [
            "name": Wording(verbatim: font.name), "text": Wording(verbatim: visible(glyph.text)),
            "reason": fault.words,
          ])
        )
      }
    }
    return findings
  }

  /// What a text needs beyond plain and strong letters.
  package enum Need: Hashable {
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
    if let wanted = settings.spareFont, book.path(of: wanted, in: .regular) == nil {
      note(notFound(wanted))
    }
    let names = (settings.spareFont.map { [$0] } ?? []) + FontBook.spareFamilies
    for name in names where name != first {
      guard let regular = font(name, in: .regular) else { continue }
      return (
        [.trueType(regular)], [.trueType(font(name, in: .strong) ?? regular), .trueType(regular)]
      )
    }
    return ([], [])
  }

  /// A style of the first font; that there is none is said of a font that register.yaml names.
  private mutating func style(_ style: FontBook.Style, of name: String) -> TrueTypeFont? {
    if let font = font(name, in: style) { return font }
    if name == settings.font, book.path(of: name, in: style) == nil {
      note(
        SettingCode.fontStyleMissing.finding(with: [
          "name": Wording(verbatim: visible(name)), "style": style.words,
        ])
      )
    }
    return nil
  }

  private mutating func font(_ name: String, in style: FontBook.Style) -> TrueTypeFont? {
    guard let path = book.path(of: name, in: style) else { return nil }
    if let font = read[path] { return font }
    guard let bytes = try? Folder.readFile(path) else {
      note(unusable(path, because: Wording("går inte att läsa", "cannot be read")))
      return nil
    }
    do throws(FontFault) {
      read[path] = try TrueTypeFont(bytes)
    } catch {
      read[path] = .some(nil)
      note(unusable(path, because: error.words))
    }
    return read[path] ?? nil
  }

  /// Each letter of a run asks for the same fonts.
  private mutating func note(_ problem: Finding) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private func notFound(_ name: String) -> Finding {
    if let path = book.postScriptFile(of: name) {
      return unusable(path, because: FontFault.postScriptOutlines.words)
    }
    return SettingCode.fontMissing.finding(with: ["name": Wording(verbatim: visible(name))])
  }

  private func unusable(_ path: String, because reason: Wording) -> Finding {
    SettingCode.fontUnusable.finding(with: [
      "path": Wording(verbatim: visible(path)), "reason": reason,
    ])
  }
}
