import Findings

/// What stands above the text of a letter: the first lines of `letters/reply.txt`.
public enum LetterField: Int, FieldSet {
  case heading, date, enclosures, language, mayMention

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .heading:
      Field(
        "heading",
        "rubrik",
        .line,
        .required,
        "vad brevet handlar om",
        "what the letter is about"
      )
    case .date:
      Field(
        "date",
        "datum",
        .date,
        "brevets datum; dagen då det sätts om inget sägs",
        "the letter's date; by default the day on which the PDF is made"
      )
    case .enclosures:
      Field(
        "enclosures",
        "bilagor",
        .list(.line),
        "vad som läggs i kuvertet",
        "what is put into the envelope"
      )
    case .language:
      Field(
        "language",
        "språk",
        .choice(Choice(Language.self)),
        "brevets språk; registrets om inget sägs",
        "the letter's language; by default the register's"
      )
    case .mayMention:
      Field(
        "may-mention",
        "får nämnas",
        .list(.line),
        "namn och nummer i brevet som utredaren har bedömt får stå där",
        "names and numbers that the investigator has decided may be in the letter"
      )
    }
  }
}

/// How letters look and when they are made: `brev` in register.yaml.
public enum LetterSettingsField: Int, FieldSet {
  case logo, logoHasName, font, spareFont, textSize, window, drafts, sets

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .logo:
      Field(
        "logo",
        "logotyp",
        .line,
        "en PNG-fil, från registrets mapp",
        "a PNG file, from the register's folder"
      )
    case .logoHasName:
      Field(
        "logo-with-name",
        "logotyp med namn",
        .choice(Choice(YesNo.self)),
        "om myndighetens namn står i logotypen, så att det inte skrivs bredvid; nej om inget sägs",
        "whether the authority's name is in the logo, so that it is not written beside it; by default no"
      )
    case .font:
      Field(
        "font",
        "typsnitt",
        .line,
        "ett TrueType-typsnitts namn eller fil; Liberation Sans om inget sägs",
        "the name or file of a TrueType font; by default Liberation Sans"
      )
    case .spareFont:
      Field(
        "spare-font",
        "reservtypsnitt",
        .line,
        "typsnittet för tecken som det första saknar; DejaVu Sans om inget sägs",
        "the font for characters that the first lacks; by default DejaVu Sans"
      )
    case .textSize:
      Field("text-size", "textstorlek", .length, "brödtextens storlek", "the size of the text")
    case .window:
      Field(
        "window",
        "fönster",
        .record(WindowField.schema),
        "var kuvertets fönster är på det vikta brevet",
        "where the window of the envelope is on the folded letter"
      )
    case .drafts:
      Field(
        "drafts",
        "utkast",
        .choice(Choice(YesNo.self)),
        "om vakten skriver ett utkast när ett ärende fördelas för utredning",
        "whether the watcher drafts a letter when a case is distributed for investigation"
      )
    case .sets:
      Field(
        "pdf",
        "pdf",
        .choice(Choice(YesNo.self)),
        "om vakten sätter brevet på nytt varje gång texten sparas",
        "whether the watcher sets the letter anew whenever its text is saved"
      )
    }
  }
}

/// The edges of an envelope's window, measured from the left and upper edges of the paper: as they are
/// read off the rulers of `letter --window-sheet`.
public enum WindowField: Int, FieldSet {
  case left, right, top, bottom

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .left:
      Field(
        "left",
        "vänster",
        .length,
        .required,
        "fönstrets vänstra kant, från papperets vänstra",
        "the window's left edge, from the paper's left"
      )
    case .right:
      Field(
        "right",
        "höger",
        .length,
        .required,
        "fönstrets högra kant, från papperets vänstra",
        "the window's right edge, from the paper's left"
      )
    case .top:
      Field(
        "top",
        "överkant",
        .length,
        .required,
        "fönstrets övre kant, från papperets övre",
        "the window's upper edge, from the paper's upper"
      )
    case .bottom:
      Field(
        "bottom",
        "nederkant",
        .length,
        .required,
        "fönstrets nedre kant, från papperets övre",
        "the window's lower edge, from the paper's upper"
      )
    }
  }
}
