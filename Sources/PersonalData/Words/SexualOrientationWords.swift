/// Sexual orientation as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 6.
enum SexualOrientationWords {
  static let words =
    FlaggedWord.list(abuse, as: .sexualOrientation, certainty: .likely)
    + FlaggedWord.list(plain, as: .sexualOrientation, certainty: .possible)

  private static let abuse = """
    flator som ni, bögar som ni, äcklig bög, äckliga flator, bögjävel, bögjävlar, bögfan, bögfasoner, bögsvin, bögknull-, jävla bög, jävla bögar, äckliga
    bögar, bögig-, fikus, fikusar, fjollig-, fjollbög-, bakåtsträvarbög, stjärtgosse-, stjärtgossar,
    rövknullare, rövpulare, analakrobat-, lebb, lebban, lebbor, flatjävel, jävla flata, jävla
    flator, sodomit-, faggot, faggots, fag, fags, dyke, dykes, poof, poofs, poofter, queers,
    homojävel, homojävlar, homofasoner, homolobby-, homosexkonspiration, pervo, pervon, pervers,
    perversa, perverst
    """

  private static let plain = """
    med sin pojkvän, hans make, hennes hustru,     lever med en kvinna, lever med en man, gift med en kvinna, gift med en man, bor ihop med en kvinna, hennes fru, hans man, hennes flickvän, hans pojkvän, sin fru ann, transsexuell, kommit ut, kom ut som, bög, bögen, bögar, bögarna, flata, flatan, flator, flatorna, lesbisk-, homosexuell-,
    homosexualitet-, homo, homos, homofob-, homofobi-, bisexuell-, bisexualitet-, heterosexuell-,
    asexuell-, pansexuell-, queer, hbt, hbtq, hbtq-, hbtqi, hbtqi-, lgbt-, pride, pridefest-,
    pridetåg-, prideflagg-, regnbågsflagg-, regnbågsfamilj-, samkönad-, samkönade, sexuell läggning,
    sexuella läggning, läggning, gay, gays, lesbian-, homosexual-, bisexual-
    """
}
