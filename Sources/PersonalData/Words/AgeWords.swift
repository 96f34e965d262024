/// Age as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 7.
enum AgeWords {
  static let words =
    FlaggedWord.list(abuse, as: .age, certainty: .likely)
    + FlaggedWord.list(plain, as: .age, certainty: .possible)

  private static let abuse = """
    gamla kärring, gammal kärring, gubben borde, gubbarna borde, gamla gubben, gamla tanten, gamla stofil-, stofil-, gammalt stofil, åldersrasist-, gamlingarna, fossil, fossiler, pensionärsjävel-, ungdomsslyngel-, ungdomsslödder-, snorungen, barnunge, gubbjävel, gubbjävlar, gubbdjävel, gubbfan, gubbstrutt-, kärringjävlar, gammelkärring, gamling,
    gamlingen, gamlingar, gamlingarna, gammgubbe, gubbstackare, mossig gubbe, åldring-, åldersstigen
    jävel, senil, senila, senilt, senilgubbe, halvsenil-, gaggig-, gaggiga, lastgammal, stenålders-,
    köttberg, köttberget, ättestupa-, ättestupan, snorunge, snorungar, snorungarna, snorvalp, snorvalpar, ungjävel, ungjävlar,
    barnrumpa, barnrumpor, fjortis, fjortisar, tonårsslyngel, slyngel, boomer, boomers, old fart,
    old hag, geezer-, senile, brat, brats, okej boomer
    """

  private static let plain = """
    är för gammal, var för gammal, är för gamla, är för ung, är för unga, alldeles för gammal, alldeles för ung, alldeles för gamla, alldeles för unga, för gammal för, för gamla för, för ung för, för unga för, så gammal att, så gamla att,
    gubbe, gubben, gubbar, gubbarna, gumma, gumman, gummor, tant, tanten, tanter,
    tanterna, gamla människor, gammal människa, gamla gubbar, gamla kärringar, åldring, pensionär-,
    ålderdom-, åldersdiskriminering-, ålderism-, ungdomar som, ungdomarna som, ungdomar driver, tonåring-, ungar, ungarna,
    unge, ungen, barnslig-, omogen, omogna, nittioåring-, åttioåring-, sjuttioåring-, elderly,
    pensioner-, teenager-, too old, too young
    """
}
