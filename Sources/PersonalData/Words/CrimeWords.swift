/// Crimes, suspicions and punishments (GDPR article 10).
enum CrimeWords {
  static let words =
    FlaggedWord.list(told, as: .crime, certainty: .likely)
    + FlaggedWord.list(plain, as: .crime, certainty: .possible)

  private static let told = """
    knarkar, knarkade, är straffad, var straffad, suttit i fängelse, satt i fängelse, sitter i fängelse, suttit inne, sitter inne, satt inne, åkt in, åkt fast, åkte fast, dömd för, dömdes för, dömda för, dömd till, dömdes till, är dömd, blev dömd, tidigare straffad-, tidigare dömd-, straffad för, misstänkt för, misstänks för, misstänkta för, åtalad för, åtalades för, åtalas för, är åtalad,
    häktad, häktades, häktad för, sitter häktad, är häktad, gripen av polis-, greps av polis-, blev gripen, blev anhållen, är anhållen, anhölls för, polisanmäld för, polisanmälde honom, polisanmälde henne, är polisanmäld, är kriminell, är tjuv, är en tjuv, är pedofil, är en pedofil, pedofil, pedofilen, pedofiler, pedo, våldtäktsman-, våldtäktsmannen, mördare, mördaren, kvinnomisshandlare-, hustrumisshandlare-, barnamördare-,
    langar knark, langar droger, langare, langaren, säljer knark, säljer droger, säljer narkotika, knarklangare-, knarkhandel-, knarkkund-, knarkarkvart-, är gängkriminell, gängmedlem-, gängkriminell-, fotboja, villkorligt frigiven, frigiven, på permission från, återfallsförbrytare-, förbrytare-, snattare-, bedragare som,
    slog sin fru, slog sin man, slog sina barn, slår sin fru, slår sina barn, slår sin man, misshandlar sin-, misshandlade sin-, misshandlat, begick brott, begått brott, kör full, körde full, kör berusad, körde berusad, kör påtänd, rattfull, rattfullerist-, rattfyllo-, är efterlyst, is a criminal, convicted of, ex-con, drug dealer
    """

  private static let plain = """
    snattade, snattat, stal från, stulit från, har stulit,     kumla, hinseberg, hallanstalten, tidaholmsanstalten, anstalt, anstalten, åkte dit för, åkt dit för, suttit av, avtjänar-, avtjänat, har fotboja, samhällstjänst-, anmäld för, anmälda för, under utredning för, sålde knark, pundare, pundaren, pundarna, knarkarna, gangster-, gängmedlemmar, torped, tjuvgods, hälare, häleri-, ekobrott-, bidragsbrott-,
    anhållen, anhållna, bidragsfusk-, bedrägeri-, belastningsregist-, brottsling-, brottslig-, brottsmisstänkt-, brottsutredning-, dom i tingsrätten, domen mot, drograttfylla, dråp, fängelse-, fängelsestraff-, förskingr-, förtal, förundersökning-, gripen, gripna, heleri-, hot mot tjänsteman, häktet, häktning-, inbrottstjuv-, kriminell-, kriminalvård-, knarkare-, kontaktförbud-, lagförd-, langning-, misshandel-, misshandlad-, mord, mordet, mordbrand-, mutbrott-, mutad-, mutor,
    narkotika-, narkotikabrott-, ofredande-, olaga hot, olovlig körning, penningtvätt-, polisanmäl-, rattfylla, rattfylleri-, rån, rånad-, rånare-, sexbrott-, sexualbrott-, sexköp-, sexuella övergrepp, sexuellt ofredande, skadegörelse, skattebrott-, skattefusk-, smuggl-, snatteri-, stöld, stölder, svartjobb-, tjuv, tjuven, tjuvar, trakasser-, urkundsförfalskning-, utpress-, voldtäkt-, våldtäkt-, våldtagen, våldsam, våldsamma, våldsbrott-, övergrepp-, åtal, åtalad, åtalet, olagligt vapen, criminal, prison, jail, arrested, convicted, theft, thief
    """
}
