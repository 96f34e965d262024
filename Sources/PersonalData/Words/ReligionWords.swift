/// Religion or other belief as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 4.
enum ReligionWords {
  static let words =
    FlaggedWord.list(abuse, as: .religion, certainty: .likely)
    + FlaggedWord.list(plain, as: .religion, certainty: .possible)

  private static let abuse = """
    sionist-, ber fem gånger, böner om dagen, religiösa fanatiker, religiös fanatiker, religiösa galningar, religiösa dårar, muslimpack-, muslimhora-, jävla muslim, jävla muslimer, jävla jude, jävla judar, jävla kristna, judejävel, judejävlar, judesvin, judesvinet, judekapital, judelobby-, judehat-, muslimjävel,
    muslimjävlar, muslimsvin, musselman, musselmän, muselman-, musse, mussar, islamistjävel,
    islamister, islamisering-, terroristreligion, sandbög, handdukshuvud, handdukshuvuden, raghead,
    ragheads, tygtält, sopsäck på huvudet, spökdräkt, kristenjävel, kristenfundamentalist-,
    jesusfreak, jesusfreaks, gudsnyttare, sektmedlem, svartkolt, svartrock, katolikjävel, kike,
    kikes, yid, islamnazist, goatfucker, eurabia, sharialagar, hakkors-, heil hitler, nazist,
    nazister, nazi
    """

  private static let plain = """
    baptist, baptister, metodist, adventist, livets ord, hinduist-, bahai, konverterade till, konverterat till, konvertit-, fastar under, ber till allah, bekännande, söndagsskola, nattvard, väckelse-, frälst, frälsta,     judinna, judinnan, muslim, muslimen, muslimer, muslimerna, muslimsk-, islam, islamisk-, islamist, islamofobi-,
    koran, koranen, koranskola-, moské, moskén, moskéer, moske, imam, imamen, sharia, ramadan,
    halal, halalslakt-, halalmat, slöja, slöjan, slöjor, hijab-, niqab-, burka, burkan, burkor,
    burkini, huvudduk-, jude, juden, judar, judarna, judisk-, judendom-, synagoga-, kosher,
    rabbin, kippa, antisemit-, kristen, kristna, kristendom-, katolik, katoliker, katolsk-,
    ortodox, ortodoxa, protestant, frikyrklig-, frikyrka-, pingstvän-, pingstvänner, jehovas vittne,
    jehovas vittnen, jehova-, mormon-, sekt, sekten, sekter, buddhist-, hindu, hinduer, hinduisk-,
    sikh, sikher, turban, turbanen, ateist-, ateism, hedning-, gudlös-, deras religion, hennes religion, hans religion, sin religion, din religion, er religion, min religion, religionsförtryck-, religiös-,
    troende, bön, böneutrop-, böneutropet, bönerum-, omskärelse-, omskuren, livsåskådning-,
    trosuppfattning-, scientolog-, satanist-, jihad-, jihadist-, fundamentalist-, religious,
    muslims, moslem, christian, church, mosque, bible
    """
}
