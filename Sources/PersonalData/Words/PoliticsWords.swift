/// Political opinions (GDPR article 9.1); what a party says or decides is none of somebody's.
enum PoliticsWords {
  static let words =
    FlaggedWord.list(told, as: .politics, certainty: .likely)
    + FlaggedWord.list(plain, as: .politics, certainty: .possible)

  private static let told = """
    med i sd, med i kd, med i mp, med i sap, medlem i sd, medlem i kd, medlem i mp, medlem i s, medlem i m, medlem i v, medlem i c, medlem i l, aktiv i sd, aktiv i kd, aktiv i mp, röstar m, röstar v, röstar kd, röstar mp, röstat sd, politisk tillhörighet, partibok-, är kommunist, är socialist, är moderat, är nazist, är fascist, är liberal, är vänsterpartist, är sverigedemokrat, är socialdemokrat, är kristdemokrat, är miljöpartist, är centerpartist, är sosse, är sd-are, är sdare, röstar på, röstade på, röstat på, röstar sd, röstade sd, röstar rött, röstar blått, röstar s, röstar m,
    aktiv i moderaterna, aktiv i sverigedemokraterna, aktiv i socialdemokraterna, aktiv i vänsterpartiet, aktiv i miljöpartiet, aktiv i centerpartiet, aktiv i liberalerna, aktiv i kristdemokraterna, med i moderaterna, med i sverigedemokraterna, med i socialdemokraterna, med i vänsterpartiet, med i miljöpartiet, med i centerpartiet, med i liberalerna, med i kristdemokraterna,
    medlem i moderaterna, medlem i sverigedemokraterna, medlem i socialdemokraterna, medlem i vänsterpartiet, medlem i miljöpartiet, medlem i centerpartiet, medlem i liberalerna, medlem i kristdemokraterna, politiskt aktiv-, politisk aktivist, sympatiserar med, satt i fullmäktige för, sitter i fullmäktige för, kandiderar för, kandiderade för, nazist, nazister, nazisten, nazistsvin-, nazistjävel-, fascist, fascister, fascisten, landsförrädare-,
    kommunistjävel-, sossejävel-, sosse-jävel, sd-jävel-, vänsterpack-, vänsterextrem-, högerextrem-, rasistparti-, nordiska motståndsrörelsen, nmr, antifa-, vitmakt-
    """

  private static let plain = """
    aktiv i vänstern, med i vänstern, kommunfullmäktige för, ledamot för, marxist-, leninist-, trotskist-, stalinist-, maoist-, trumpist-, SSU, MUF, KDU, LUF, SDU, AFS, ordförande i ssu, med i ung vänster, ung vänster, grön ungdom, ungsvenskarna, alternativ för sverige, medborgerlig samling, örebropartiet, partiet nyans, valarbetare för, valde på listan för, röstade blankt,
    moderat, moderater, moderaterna, moderaternas, sverigedemokrat-, socialdemokrat-, vänsterpartist-, vänsterpartiet, miljöpartist-, miljöpartiet, centerpartist-, centerpartiet, liberalerna, kristdemokrat-, sosse, sossar, sossarna, sossen, folkpartist-, feministiskt initiativ, piratpartiet, kommunist-, socialist-, anarkist-, nationalist-, feminist-, sd-are, sd-politiker,
    partimedlem-, partiaktiv-, politisk åskådning, politiska åsikter, politiska åsikt, vänstervriden, vänstervridna, högervriden, högervridna, demonstrerade, demonstrerat, communist, nazi, nazis, fascist
    """
}
