/// Ethnicity as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 3: national or ethnic origin, skin colour or the like.
enum EthnicityWords {
  static let words =
    FlaggedWord.list(abuse, as: .ethnicity, certainty: .likely)
    + FlaggedWord.list(plain, as: .ethnicity, certainty: .possible)

  private static let abuse = """
    apekatt-, apekatter, babian, babianer, kameljockey-, sotarmurre, bruna hjärtan, invandrarpack-, flyktingpack-,
    han är svart, hon är svart, de är svarta, dom är svarta, är mörkhyad, åk hem till ditt, åk hem till ert, åka hem till sitt land, ditt hemland, ert hemland, era hemländer, invandrarjävel-, invandrarpack-, utlänningsjävel-, jävla invandrare, jävla utlänning-, sånt folk, de där människorna, dom där människorna, neger, negern, negrer, negrerna, neger-, negress, negresser, nigger, niggers, nigga, svarting,
    svartingar, svartskalle, svartskallar, svartskallarna, blatte, blatten, blattar, blattarna,
    blatte-, turkjävel, turkjävlar, arabjävel, arabjävlar, somaliejävel, polackjävel, zigenare,
    zigenaren, zigenarna, zigenar-, zigenerska, zigenarunge, tattare, tattaren, tattarna, tattar-,
    lappjävel, lappjävlar, lappdjävel, lapp-jävel, lappdjävlar, finnjävel, finnjävlar, finndjävel,
    finnpajsare, danskjävel, norrbagge, norrbaggar, gulingar, guling, kines-jävel, kinesjävel, tjing
    tjong, ching chong, chink, chinks, paki, pakis, apjävel, apa hem, babbe, babbar, kamelryttare,
    kameldrivare, kameljockey, sandneger, sandnegrer, jugge, juggar, polacker, parasitinvandrare,
    skäggbarn, ökenråtta, ökenråttor, lyckosökare, ankarbarn, massinvandring, folkutbyte-, omvolk-,
    kulturberikare, berikare, berikarna, åk hem, åker hem till, ut med packet, åk tillbaka, åk
    tillbaka dit, där du kom ifrån, där ni kom ifrån, dit du kom ifrån, dit de kom ifrån, dit dom
    kom ifrån, såna som dom, sådana som de, sverige åt svenskarna, inte svensk, inte ens svensk,
    riktiga svenskar, ska lära sig svenska, kan inte ens svenska, pratar inte ens svenska, bara
    svenskar, bara svensk personal, rasblandning, rasförrädare, herrefolk, vit makt, white power,
    wetback, gook, gooks, coon, spic, gypsy, gypsies, gyppo, go back to, back to africa,
    indianjävel, eskimå, eskimåer, kolsvart neger, mulatt, mulatter, halvneger, negerboll-, niggas
    """

  private static let plain = """
    adopterad från, adopterade från, kommer från afrika, kommer från somalia, kommer från syrien, inte härifrån,     apor, skicka hem, åka hem till, skickas hem, skicka hem dem, invandrare-, invandrar-,
    invandring-, flykting-, asylsökande, nyanländ-, utlänning-, utländsk-, utrikesfödd-, illegala invandr-, illegal invandr-, illegala migrant-, papperslös-, ensamkommande-, etnisk-, etnicitet-, hudfärg-, mörkhyad-, ljushyad-,
    rasist-, rasism-, rasistisk-, annan ras, andra raser, deras ras, din ras, svarta rasen, vita rasen, rom, romer, romerna, romsk, romska, av resandesläkt, är resande, resandefolket, resande folk, same, samer, samerna, samisk-, sameby-, tornedaling-, kvän, kväner, jude, juden,
    judar, judarna, arab, araber, araberna, arabisk-, somalier, somalierna, somalisk-, afrikan-,
    afrikansk-, afghan, afghaner, afghanerna, afghansk-, syrier, syrierna, syrisk-, irakier,
    irakisk-, iranier, iransk-, kurd, kurder, kurderna, kurdisk-, turk, turkar, turkarna, turkisk-,
    pakistanier, pakistansk-, kines, kineser, kineserna, kinesisk-, vietnames-, vietnamesisk-,
    thailändare, thailändsk-, filippinsk-, indier, indisk-, eritrean-, eritreansk-, etiopier,
    etiopisk-, polack, polackerna, polsk, polska, polskan, rumän, rumäner, rumänerna, rumänsk-,
    bulgar, bulgarer, bulgarisk-, ryss, ryssar, ryssarna, rysk, ryska, ukrainare, ukrainarna,
    ukrainsk-, finne, finnar, finnarna, finsk, finska, dansk, danskar, danskarna, norrman, norrmän,
    tysk, tyskar, tyskarna, bosnier, bosnisk-, alban, albaner, albanerna, albansk-, serb, serber,
    serbisk-, kroat, kroater, jugoslav-, latinamerikan-, chilenare, chilensk-, marockan-,
    marockansk-, palestinier, palestinsk-, israel, israeler, libanes, libaneser, libanesisk-,
    eu-migrant-, tiggare, tiggaren, tiggarna, svensk, svenskar, svenskarna, osvensk-, bryter på,
    bruten svenska, dålig svenska, förstår inte svenska, pratar inte svenska, kan inte svenska,
    modersmål-, immigrant-, refugee-, foreigner-, foreign, race, racist, ethnic, african, arab, jew,
    jews, jewish
    """
}
