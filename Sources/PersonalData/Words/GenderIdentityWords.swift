/// Transgender identity or expression as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 2.
enum GenderIdentityWords {
  static let words =
    FlaggedWord.list(abuse, as: .genderIdentity, certainty: .likely)
    + FlaggedWord.list(plain, as: .genderIdentity, certainty: .possible)

  private static let abuse = """
    transa, transan, transor, transorna, transjävel, transfitta, shemale, shemales, tranny,
    trannies, travestit, hermafrodit, hen-jävel, könsförvirrad-, utklädd till kvinna, utklädd till
    man, karl i klänning, man i klänning, ladyboy-, he-she, genderbender
    """

  private static let plain = """
    bytt kön, byta kön, bytte kön, byter kön, född i fel kropp, född som man, född som kvinna, född som pojke, född som flicka, egentligen en man, egentligen en kvinna, fel pronomen, kallas hen, vill kallas, icke-binära, ickebinära, transperson-, transsexuell-, transkvinna-, transkvinnor-, transman, transmannen, transmän,
    transidentitet-, transgender, transpersoner, transvestit-, trans, icke-binär, icke binär,
    ickebinär-, ickebinar-, könsidentitet-, könsuttryck-, könsöverskridande, könsbyte-,
    könskorrigering-, könsdysfori-, juridiskt kön, dragqueen-, drag queen, dragshow-, genusflytande,
    genderqueer, non-binary, non binary, nonbinary, pronomen, crossdress-, intersexuell-
    """
}
