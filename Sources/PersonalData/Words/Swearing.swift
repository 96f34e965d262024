/// Swearing and words of abuse that mean no group (K26).
enum Swearing {
  static let words =
    FlaggedWord.list(strong, as: .swearing, certainty: .likely)
    + FlaggedWord.list(mild, as: .swearing, certainty: .possible)

  private static let strong = """
    dumma i huvudet, dum i huvudet, bonnlurk-, bondlurk-, pajas, pajasar, åbäke-, fårskalle, fårskallar, träskalle, träskallar, jaevl-, jevla, jevlar, jævl-, fittig-, äckel, fck-, idjot-, dumjävl-, dumjävel, kukhuvud-, fittnylle-, rövslick-, arsle, arslen, arslet, as-håla, skithåla-, skithög-, pissig-, pisskommun-, fy fan, fyfan, fan i mig, vafan, vad fan, fk off, f off, eff off, stfu, gfy, ffs, wtaf, jfla, jvl, jvlr, hlvt, dra åt h e, åt h e, jvla, djvla, djävligt, djävlig, för djävligt, sketen, skitsnack, skitstövlar, dra åt helvete, far åt helvete, håll käften, rövhattar, rövhatt, dumfan, idiotkommun, kukar ur, knulla dig, fan ta er, fan ta dig, åt pipan, aset, bajs, bajskorv, kärringfan, fjant, fjantar, cepe, fan, fanken, fasen, fy fan, för fan, vad fan, vafan, va fan, satan, satans, satan i gatan, sate,
    satar, satkärring, satmara, satunge, satungar, jävel, jävl-, jävel-, jävla, javla, javel,
    jävlar, javlar, djävel, djävul, djävla, djävlar, jädra, jäkel, jäkla, jäklar, jäkligt, jävulsk-,
    helvete-, helvetes-, åt helvete, helvetet, förbannad-, förbannat-, forbannad-, fördömd,
    fördömda, fördömt, skit, skiten, skitar, skitig-, skitdålig-, skitstövel-, skitkommun-,
    skitprat-, skitjobb-, skitmat-, skithög-, skitsnack-, skitungar, skitunge, skitställe-,
    skitservice-, piss, pissa, pissig-, pissdålig-, pissmat-, kuk, kuken, kukar, kukhuvud-, kuksug-,
    kukjävel, rövhål-, arsle, arslet, arslen, arselhål, röv, röven, rövslick-, fitta, fittan,
    fittor, fittjävel, knull-, knulla, runk-, runka, idiot, idioter, idioten, idioterna, idiotisk-,
    idioti, idiotiskt, dumhuvud-, dumskalle-, pucko, puckon, puckot, pucko-, asigt, asäckel,
    äckelgubbe, svin, svinet, svinen, svinpäls-, kräket, kräken, drulle, drullar, fähund-, slyngel,
    slynglar, avskum, avskummet, patrask, slödder, slöddret, fårskalle-, åsna, tölp-, lögnare,
    lögnaren, bedragare, skurk-, skojare, fuck, fucking, fucked, fucker, fuckers, motherfucker-,
    shit, shitty, bullshit, bastard, bastards, bitch, bitches, asshole, assholes, arsehole,
    dickhead, dickheads, cunt, cunts, wanker, wankers, bloody hell, goddamn, damn, damned, moron,
    morons, crap, wtf, stfu
    """

  private static let mild = """
    inte riktigt klok, inte riktigt kloka, inte klok i huvudet, tappat det helt, pack, packet, asen, lort, lortgris, parasit, parasiter, kräk, tusan, för tusan, sjutton,
    attans, jösses, herregud, kass, kasst, kassa människor, värdelös-, urusel, uruselt, dum, dumma,
    dumt, korkad, korkade, korkat, puckad, puckade, galen, galna, äcklig-, äckel, usel, usla,
    vidrig-, inkompetent, inkompetenta, håll käften, käften, håll truten, dra åt, dra åt skogen,
    ljuger, stupid, useless, screw you, shut up, crappy
    """
}
