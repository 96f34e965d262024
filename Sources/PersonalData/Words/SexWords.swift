/// Sex as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 1.
/// Words of abuse first, then what can be a part of a statement about women or men.
enum SexWords {
  static let words =
    FlaggedWord.list(abuse, as: .sex, certainty: .likely)
    + FlaggedWord.list(plain, as: .sex, certainty: .possible)

  private static let abuse = """
    kvinnor hör, män är svin, alla män, typisk kvinna, typisk man, typiska kvinnor, som en tjej, bara en tjej, kvinnlig logik, kvinnor kan, hysterisk kvinna, hysteriska kvinnor, hysterisk kärring, fitta, fittan, fittor, hora, horan, horor, hororna, horunge-, horung-, luder, ludret, ludren, slampa, slampan, slampor,
    slampig-, slyna, slynan, slynor, subba, subban, subbor, fjolla, fjollor, kärring, kärringen,
    kärringar, kärringjävel, karring, karringar, käring, käringar, hagga, haggan, haggor, häxa,
    häxan, häxor, bimbo, bimbos, blondin, fruntimmer, fruntimret, fruntimren, kvinnfolk,
    kvinnfolket, tjatkärring, surkärring, feminazi-, mansgris, mansgrisar, manshatare, kvinnohatare,
    kvinnokarl, gubbslem, gubbsjuk-, slidan, rödstrumpa, rödstrumpor, stå vid spisen, hör hemma i
    köket, hör hemma vid spisen, kvinnor kan inte, kvinnor ska inte, karlar kan inte, män kan inte,
    typiskt kvinnor, typiskt män, typiskt karlar, som en kärring, kvinnogöra, karlgöra, whore,
    whores, sluts, hag, skank
    """

  private static let plain = """
    kvinnor, kvinnorna, kvinnan, män, männen, karlar, karlarna, karl, karlslok, mansplain-,
    feminist, feminister, feminism-, sexist-, sexistisk-, tjejer, brudar, bruden, töser, flickebarn,
    pojkaktig, omanlig, okvinnlig, gravid, gravida, mammaledig, women, feminist
    """
}
