import Findings
import PDF

/// What can be wrong with what register.yaml names for letters: fonts and the logo.
package enum SettingCode {
  static let fontMissing = FindingCode(
    "font-missing",
    .warning,
    message: Wording("typsnittet ”{name}” finns inte här", "the font “{name}” is not here"),
    remedy: Wording(
      "installera det, eller skriv sökvägen till en .ttf-fil; ett annat används så länge",
      "install it, or write the path of a .ttf file; another is used meanwhile"
    ),
    why: Wording(
      "Typsnitt söks i systemets mappar. Ett namn skrivs som Liberation Sans, en fil från registrets mapp.",
      "Fonts are looked for in the system's folders. A name is written like Liberation Sans, a file from "
        + "the register's folder."
    )
  )

  static let fontUnusable = FindingCode(
    "font-unusable",
    .warning,
    message: Wording(
      "typsnittet {path} kan inte användas: {reason}",
      "the font {path} cannot be used: {reason}"
    ),
    remedy: Wording(
      "ange ett annat typsnitt, eller samma som TrueType (.ttf), som de flesta finns som",
      "name another font, or the same as TrueType (.ttf), in which most are to be had"
    ),
    why: Wording(
      "I brev som bevaras ska typsnittet vara inbäddat. Det kräver ett helt TrueType-typsnitt som får bäddas in.",
      "Letters that are preserved must have their fonts embedded. That takes an undamaged TrueType font that may be embedded."
    )
  )

  static let fontStyleMissing = FindingCode(
    "font-style-missing",
    .warning,
    message: Wording(
      "typsnittet ”{name}” har ingen {style} här",
      "the font “{name}” has no {style} here"
    ),
    remedy: Wording(
      "lägg filen bredvid den andra, med -Bold, -Italic eller -BoldItalic i namnet, eller ange ett annat typsnitt",
      "put the file beside the other, with -Bold, -Italic or -BoldItalic in its name, or name another font"
    ),
    why: Wording(
      "Det som är framhävt i texten syns annars inte på brevet. Ett variabelt typsnitt har alla stilar i en fil, "
        + "och bara en av dem läses.",
      "Otherwise what is emphasised in the text is not seen on the letter. A variable font has all styles in one "
        + "file, and only one of them is read."
    )
  )

  static let glyphDamaged = FindingCode(
    "font-glyph-damaged",
    .error,
    message: Wording(
      "typsnittet {name} kan inte rita ”{text}”: {reason}",
      "the font {name} cannot draw “{text}”: {reason}"
    ),
    remedy: Wording(
      "installera typsnittet på nytt, eller ange ett annat",
      "install the font again, or name another"
    ),
    why: Wording(
      "Ett skadat tecken blir ett tomrum i brevet, utan att någon ser att något saknas.",
      "A damaged character becomes a gap in the letter, and nobody sees that something is missing."
    )
  )

  package static let notForArchive = FindingCode(
    "letter-not-archival",
    .warning,
    message: Wording(
      "det finns inget TrueType-typsnitt; brevet kan skrivas ut men inte arkiveras",
      "there is no TrueType font; the letter can be printed but not archived"
    ),
    remedy: Wording(
      "installera ett typsnitt, som Liberation Sans (fonts-liberation), och sätt brevet igen",
      "install a font, like Liberation Sans (fonts-liberation), and set the letter again"
    ),
    why: Wording(
      "PDF/A kräver att typsnittet ligger i filen, så att brevet ser likadant ut om hundra år.",
      "PDF/A demands that the font is in the file, so that the letter looks the same in a hundred years."
    )
  )

  static let logoUnusable = FindingCode(
    "logo-unusable",
    .error,
    message: Wording(
      "logotypen {path} kan inte användas: {reason}",
      "the logo {path} cannot be used: {reason}"
    ),
    remedy: Wording(
      "spara bilden som PNG, eller ta bort ”logotyp” under ”brev” i register.yaml",
      "save the picture as PNG, or remove “logo” under “letters” in register.yaml"
    ),
    why: Wording(
      "Logotypen står överst på varje brev. En bild som inte kan läsas gör inget brev.",
      "The logo is printed at the top of every letter. A picture that cannot be read makes no letter."
    )
  )

  static let sheetImpossible = FindingCode(
    "letter-sheet-impossible",
    .error,
    message: Wording("brevet ryms inte: {what}", "the letter does not fit: {what}"),
    remedy: Wording(
      "rätta myndighetens uppgifter eller ”fönster” under ”brev” i register.yaml",
      "correct the authority's details or “window” under “letters” in register.yaml"
    ),
    why: Wording(
      "Brevhuvud, fönster och sidfot är lika på alla brev och måste lämna plats för texten.",
      "Letterhead, window and footer are the same on every letter and must leave room for the text."
    )
  )

  static let templateWithoutLanguage = FindingCode(
    "letter-template-without-language",
    .warning,
    message: Wording(
      "mallens namn slutar inte på .sv.txt eller .en.txt",
      "the template's name does not end in .sv.txt or .en.txt"
    ),
    remedy: Wording("döp om den, som complaint.sv.txt", "rename it, like complaint.sv.txt"),
    why: Wording(
      "Namnet säger vilken mall det är och på vilket språk. En fil med ett annat namn används inte.",
      "The name says which template it is and in which language. A file with another name is not used."
    )
  )

  package static let all = [
    fontMissing, fontUnusable, fontStyleMissing, glyphDamaged, notForArchive, logoUnusable,
    sheetImpossible,
    templateWithoutLanguage,
  ]
}
