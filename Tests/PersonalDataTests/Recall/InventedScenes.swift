/// Sentences with slots, as people write to a municipality.
///
/// A slot stands in braces: `{tN}` the third person's name in a form of its own, `{tF}` the whole name, `{tG}` the
/// given name, `{tS}` the surname; `{sN}` and so on of the sender, `{mN}` of a member of staff.
enum InventedScenes {
  static let thirdNames = """
    Det var {tF} som såg alltihop från sitt fönster.
    Min granne {tN} har klagat på samma sak flera gånger.
    I tisdags kom {tN} hit och hjälpte oss med snön.
    Jag vill tacka {tF} som jobbar på avdelning tre.
    {tF} ringde upp mig samma eftermiddag och bad om ursäkt.
    När jag frågade sa {tF} att ingen hade tid.
    Hon som sitter i receptionen, {tN}, var mycket trevlig.
    Både {tG} och hennes syster fick vänta i två timmar.
    Min dotter {tG} fick ingen mat i går.
    Vår son {tG} går i klass 4B och trivs inte.
    Familjen {tS} mittemot har samma problem med vattnet.
    Prata gärna med {tF}, som bor i huset bredvid.
    Doktor {tS} lovade att skicka en remiss.
    Undersköterskan {tG} var den enda som lyssnade.
    Herr {tS} på bottenvåningen röker i trapphuset.
    Läraren {tF} skrek åt hela klassen.
    Mamma heter {tF} och är inskriven på kortis.
    Hos {tG} är det alltid rent och snyggt.
    Vi har pratat med {tN} om det här många gånger.
    Enligt {tF} ska det vara klart till hösten.
    Han heter {tG} och är åtta år.
    Busschauffören, som visst heter {tF}, körde bara förbi.
    Till slut hämtades hon av sin bror {tG}.
    {tG} i kassan skällde ut min man inför alla.
    Jag har fått svar av {tF} på tekniska kontoret.
    Handläggaren {tF} har inte hört av sig.
    Det är {tG}s bil som står på vändplatsen varje natt.
    Tack {tG}, du räddade min dag!
    Jag såg hur {tF} slängde sopor i dungen.
    Kontaktpersonen är {tF}, men hon svarar aldrig.
    Fru {tS} i nummer fem matar fåglarna.
    Pappa bor på samma avdelning som {tF}.
    Städaren {tG} gör ett fantastiskt jobb.
    Kan ni be {tF} att höra av sig till mig?
    Det var i samma veva som {tF} slutade.
    Rektor {tF} svarar inte på mejl.
    """

  static let thirdDetails: [(kind: String, sentences: String)] = [
    (
      "identity",
      """
      Hans personnummer är {tPnr} om ni behöver det.
      Det gäller {tPnr} som är inskriven hos er.
      På lappen stod det {tPnr} helt öppet.
      Min mors nummer, {tPnr}, finns i era papper.
      Ärendet rör {tPnr} och inget har hänt.
      """
    ),
    (
      "phone",
      """
      Ring min granne på {tTel} så får ni höra.
      Hennes nummer är {tTel}, hon vet mer.
      Grannen nås på {tTel} efter klockan fem.
      Telefon till min bror: {tTel}
      Han står i katalogen, {tTel}.
      """
    ),
    (
      "email",
      """
      Skriv till henne på {tMail} i stället.
      Hans adress är {tMail} om ni vill fråga.
      Maila {tMail} så skickar hon bilderna.
      Jag fick den av {tMail} i fredags.
      """
    ),
    (
      "address",
      """
      Det är på {tAdr} som de har fest varje helg.
      Hon bor på {tAdr} och har ingen hiss.
      Sopbilen hämtar aldrig hos dem på {tAdr}.
      Bilen brukar stå utanför {tAdr} hela natten.
      Min mamma på {tAdr} får ingen post.
      """
    ),
    (
      "birth",
      """
      Min mor är född {tDat} och klarar sig inte själv.
      Han som är född {tDat} får alltså inte åka med.
      Hon fyllde år den dagen, född {tDat}.
      Pojken, född {tDat}, har ingen plats.
      Födelsedatum: {tDat}
      """
    ),
    (
      "plate",
      """
      Bilen {tReg} står där varje kväll.
      En mörk kombi med nummer {tReg} körde rakt igenom.
      Det gäller fastigheten {tReg} och almen där.
      Ni borde kontrollera {tReg} lite oftare.
      """
    ),
    (
      "account",
      """
      Sätt in pengarna på {tKonto} som jag bad om.
      Hon vill ha återbetalningen till konto {tKonto}.
      Swisha tillbaka till {tKonto} tack.
      Min mors kort {tKonto} drogs två gånger.
      Avgiften togs från {tKonto} utan att vi visste.
      """
    ),
    (
      "link",
      """
      Någon skrev från {tNet} och skröt om det.
      Hon har lagt ut allt på {tNet} också.
      Se {tNet} så förstår ni.
      Platsen är {tNet} ungefär.
      Användaren {tNet} hotar folk i gruppen.
      """
    ),
  ]

  static let senderLines: [(kind: String, lines: String)] = [
    (
      "name",
      "Jag som skriver heter {sN}.|Mvh {sF}|Med vänlig hälsning\n{sF}|Hälsningar {sG}|/{sG}|Hej, mitt namn är {sN} och jag bor här.|Det är jag, {sV}, som har ringt er.|Undertecknad {sV}"
    ),
    ("phone", "Ni når mig på {sTel}.|Mitt nummer är {sTel}|Ring {sTel} efter fyra.|mobil {sTel}"),
    ("email", "Svara till {sMail} är ni snälla.|E-post: {sMail}|Jag har adressen {sMail}."),
    ("address", "Jag bor på {sAdr}.|Adress: {sAdr}|Kom gärna förbi {sAdr} och titta."),
    ("identity", "Mitt personnummer är {sPnr}.|{sPnr} är jag.|Jag, {sPnr}, söker plats."),
    ("birth", "Jag är född {sDat}.|Född {sDat}, så jag är ingen ungdom.|Jag fyller år {sDat}."),
  ]

  static let staffLines: [(kind: String, lines: String)] = [
    (
      "name",
      "Jag pratade med {mN} hos er.|{mF} lovade att ringa.|Er {mV} svarade snorkigt.|Enligt {mF} är det klart.|Tack till {mG} för hjälpen!"
    ),
    ("phone", "Jag har ringt {mTel} hela veckan.|Numret {mTel} går inte fram."),
    ("email", "Jag mejlade {mMail} i maj.|Inget svar från {mMail} heller."),
  ]

  /// What says nothing of anybody.
  static let fillers = """
    Nu är det tredje helgen i rad som det är likadant.
    Jag förstår att ni har mycket att göra, men så här kan det inte fortsätta.
    Det har snöat sedan i söndags och ingen har plogat.
    Vi har bott här i snart tjugo år och har aldrig varit med om något liknande.
    Bussen kommer sällan i tid och turerna har blivit färre.
    Lekplatsen bakom skolan borde rustas upp innan våren.
    Vi tycker att det är konstigt att ingen har svarat.
    Lampan vid övergångsstället har varit trasig sedan november.
    Maten har blivit mycket bättre sedan det nya köket öppnade.
    Kan ni se över rutinerna så att det inte händer igen?
    Jag hoppas att ni tar det här på allvar.
    Personalen gör så gott den kan, men de är för få.
    Det var halt på gångvägen och flera har ramlat.
    I informationen på webben står det något helt annat.
    Vad kostar det egentligen, och vem betalar?
    Samtidigt vill jag säga att biblioteket är fantastiskt.
    Avgiften höjdes i januari utan att vi fick veta det.
    Vi väntade i över en timme innan någon kom.
    Det luktar från brunnen när det regnar.
    Parkeringen är full redan klockan sju på morgonen.
    """

  static let openings = ["Hej!", "Hej,", "Till kommunen", "God dag.", "", "", "Hejsan", "Klagomål"]
  static let closings = [
    "", "", "Tack på förhand.", "Mvh en orolig förälder", "Vänliga hälsningar",
  ]
}
