import Findings
import PDF

extension FontFault {
  /// Why a font cannot be used, as a person is told of it.
  package var words: Wording {
    switch self {
    case .notTrueType: Wording("det är inget TrueType-typsnitt", "it is no TrueType font")
    case .postScriptOutlines:
      Wording(
        "det har PostScript-konturer (OpenType CFF), inte TrueType",
        "it has PostScript outlines (OpenType CFF), not TrueType"
      )
    case .embeddingForbidden(let permission): permission.words
    case .table(let table, let fault):
      Wording(
        "tabellen \(table.rawValue) \(fault.words.swedish)",
        "the table \(table.rawValue) \(fault.words.english)"
      )
    case .glyph(let glyph, _):
      Wording("tecken nummer \(glyph.rawValue) är skadat", "glyph \(glyph.rawValue) is damaged")
    }
  }
}

extension FontFault.Permission {
  fileprivate var words: Wording {
    switch self {
    case .restricted:
      Wording("licensen förbjuder att det bäddas in", "its licence forbids embedding")
    case .noSubsetting:
      Wording("licensen förbjuder att en del av det bäddas in", "its licence forbids subsets")
    case .bitmapsOnly:
      Wording("licensen tillåter bara bilder av tecknen", "its licence allows bitmaps only")
    }
  }
}

extension FontFault.TableFault {
  fileprivate var words: Wording {
    switch self {
    case .missing: Wording("saknas", "is missing")
    case .outsideFile:
      Wording(
        "ligger utanför filen, som kan vara avklippt",
        "is outside the file, which may be cut short"
      )
    case .tooShort: Wording("är för kort", "is too short")
    case .unordered: Wording("är inte i ordning", "is not in order")
    case .noUnicode: Wording("har ingen tabell för Unicode", "has no map of Unicode")
    case .value(let field, let value):
      Wording(
        "har värdet \(value) i fältet \(field.rawValue)",
        "has the value \(value) in its field \(field.rawValue)"
      )
    }
  }
}
