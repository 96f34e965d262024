/// Phrases in which a word of another list says nothing of anybody: “missbruk av skattepengar”, “översatt till finska”.
enum HarmlessPhrases {
  static let list: [FlaggedWord.Phrase] =
    FlaggedWord.phrases(
      """
      missbruk av skattepengar, missbruk av skattemedel, missbruk av makt, missbruk av förtroende, missbruk av förtroendet, missbruk av p-platser, missbruk av parkering-, maktmissbruk, missbruk av systemet, missbruk av offentliga medel,
      kronisk brist, kronisk underbemanning, kronisk personalbrist, kroniska problem, kroniskt problem, kroniskt underbemannad-, kroniskt försenad-,
      rom byggdes inte, vägar bär till rom, ligger skit, luktar skit, luktar piss, luktar kiss, hundarnas skit, handläggare på försörjningsstöd, handläggaren på försörjningsstöd, handläggarna på försörjningsstöd, enheten för försörjningsstöd, ansökan om försörjningsstöd, jag är pensionär, som pensionär, vi pensionärer, som är pensionärer, pensionärsförening-, pensionärsråd-, pensionärsrabatt-, allergisk mot onödig, fan-klubb-,
      svensk lag, svensk lagstiftning, svenska språket, svenska kyrkan, svensk standard, svenska flaggan, svenska råvaror, svenskt kött, svensk mat, svenska som andraspråk, svenska för invandrare, svenska folket, svenska lagar, svensk arbetsmarknad,
      finsk pinne, finska pinnar, finsk korv, polsk korv, turkisk peppar, turkisk yoghurt, indisk mat, indisk gryta, kinesisk mat, thailändsk mat, thailändsk gryta, polska varvet, danska sidan, danska gränsen, finska viken, ryska posten,
      antalet resande, alla resande, många resande, de resande, oss resande, vi resande, för resande, resande med, resande till, resande från, resande på, antal resande, fler resande, färre resande, kollektivtrafikens resande, enkel resande,
      diagnos av problemet, diagnos på problemet, felet diagnos-, smittad av glädje-, smittande skratt, alkohol och droger, allergisk mot byråkrati, allergiska mot byråkrati, förlamad av snö, trafiken förlamad, förlamade trafiken, blind korsning, blinda hörn, blind kurva, döda vinkeln, blinda vinkeln, blint hörn, skadad asfalt,
      kniv och gaffel, gaffel och kniv, knivar och gafflar, bestick och kniv, skarpa knivar, vass kniv, brödkniv, kniven och gaffeln, bomba in, bomba bassängen, vapen mot,
      deprimerande väder, strejk på bussarna, strejken på bussarna, misshandel av språket, stöld av cykel, stöld av cyklar, stöld av min cykel, rån i dagsljus, rena rånet, rena stölden, tjuvar och vandaler, övergrepp på naturen,
      kyrkans parkering, kyrkan och parkeringen, bakom kyrkan, vid kyrkan, söka vård, vårdnad om, kvinnor och män, män och kvinnor, flickor och pojkar, alla barn och ungdomar, barn och unga, barn och ungdomar, ungdomar och barn, barn och ungdom, äldre och yngre
      """
    ) + languages

  /// “på arabiska”, “lärare i finska”: a language is nobody's.
  private static let languages: [FlaggedWord.Phrase] =
    ["på", "till", "i", "från", "och", "eller", "lättläst", "lätt"].flatMap { before in
      names.split(separator: " ").map { FlaggedWord.Phrase(before + " " + $0) }
    }

  private static let names =
    "finska arabiska somaliska polska engelska tyska ryska turkiska kurdiska persiska ukrainska samiska spanska franska danska norska svenska thailändska kinesiska albanska bosniska serbiska kroatiska romska vietnamesiska rumänska bulgariska"
}
