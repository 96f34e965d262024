extension InventedScenes {
  /// What is not published unless somebody has judged it, said of somebody.
  static let protected: [(kind: String, sentences: String)] = [
    (
      "health",
      """
      Min man har psoriasis och tål inte klorvattnet.
      Hon har MS och orkar inte gå så långt.
      Grannen har KOL och behöver komma ut.
      Min dotter gjorde abort i våras och blev illa bemött.
      Sonen fick diagnosen adhd förra året.
      Mamma är dement och hittar inte hem.
      Hon är sjukskriven för utmattning sedan i mars.
      Pappa fick en stroke och kan inte prata.
      Min syster äter antidepressiva och mår dåligt.
      Han har bröstcancer i släkten och själv leukemi.
      Hon blev inlagd på psyket förra veckan.
      Min son har epilepsi och får kramper på bussen.
      Flickan är allergisk mot nötter och fick utslag.
      Hon var gravid i sjunde månaden när hon ramlade.
      """
    ),
    (
      "union",
      """
      Hon är medlem i Kommunal och får därför inga timmar.
      Han är skyddsombud och ville inte vara med.
      Min chef vet att jag är fackligt aktiv.
      Vårt fackombud blev utskälld inför alla.
      Läraren är med i Sveriges Lärare och strejkade.
      Hon gick ur facket efter bråket.
      """
    ),
    (
      "politics",
      """
      Han är sverigedemokrat och behandlar oss därefter.
      Alla vet att hon röstar på Vänsterpartiet.
      Grannen är aktiv i Miljöpartiet och får allt igenom.
      Rektorn är kommunist och lär barnen konstigheter.
      Min handläggare är moderat och tycker att vi ska jobba.
      Han satt i fullmäktige för Centerpartiet.
      """
    ),
    (
      "crime",
      """
      Han har suttit i fängelse och borde inte jobba där.
      Grannen är dömd för misshandel.
      Min son är misstänkt för stöld men har inte gjort något.
      Hon langar knark till ungdomarna i parken.
      Alla vet att han är pedofil.
      Hennes bror sitter häktad sedan i maj.
      Han blev gripen av polisen för rattfylla.
      """
    ),
    (
      "socialServices",
      """
      Hon lever på socialbidrag och har ny bil.
      Barnen blev omhändertagna enligt LVU.
      Min granne har försörjningsstöd sedan flera år.
      Pojken är placerad i familjehem hos dem.
      Socialen har gjort en orosanmälan om oss.
      Han bor på ett behandlingshem för missbrukare.
      Min son har en kontaktfamilj varannan helg.
      """
    ),
    (
      "religion",
      """
      Hon är muslim och fick ingen annan mat.
      Min granne är Jehovas vittne och ringer på jämt.
      Läraren är pingstvän och predikar för barnen.
      Han bär turban och blev utskrattad.
      Min mor är judinna och vågar inte gå ut.
      De där muslimerna tar över hela badet.
      Jävla religiösa fanatiker allihop.
      """
    ),
    (
      "ethnicity",
      """
      Hon är somalier och ingen lyssnar på henne.
      Åk hem till ditt land, sa han till min fru.
      Vaktmästaren är rom och blev anklagad direkt.
      De där svartskallarna förstör allt.
      Han kallade min son för blatte.
      Personalen pratar bara arabiska med varandra.
      Hon är same och fick höra en massa.
      """
    ),
    (
      "sexualOrientation",
      """
      Min son är homosexuell och blir retad.
      Han är bög och det vet alla.
      Hon lever med en kvinna och fick en kommentar.
      Jävla flata, skrek någon efter henne.
      Läraren är lesbisk och det är väl hennes ensak.
      Han är bisexuell, sa kuratorn inför klassen.
      """
    ),
    (
      "genderIdentity",
      """
      Min dotter är trans och får inte byta om själv.
      Han har bytt kön och kallas fortfarande för fel namn.
      Vikarien är transperson och blev utskrattad.
      Hen är ickebinär och vill inte bli kallad flicka.
      Karl i klänning, ropade de efter läraren.
      """
    ),
    (
      "disability",
      """
      Han sitter i rullstol och kommer inte in.
      Min bror är utvecklingsstörd och blev lurad.
      Är ni helt cp i huvudet?
      Hon är blind och ramlade över cykeln.
      Flickan är döv och fick ingen tolk.
      Min son har autism och klarar inte bullret.
      """
    ),
    (
      "age",
      """
      Kärringen är för gammal för att jobba kvar.
      Den gamla gubben borde inte få köra bil.
      Hon är 93 år och fick gå hem själv.
      Snorungen på kontoret kan ingenting.
      Vikarien är bara en fjortis.
      """
    ),
    (
      "sex",
      """
      Typiskt kvinnor att inte kunna köra.
      Den där fittan i receptionen ljög.
      Käringar ska inte bestämma över gatorna.
      Slampan på expeditionen kan dra åt skogen.
      Karlar kan inte ta hand om barn.
      """
    ),
    (
      "swearing",
      """
      Ni är för jävliga allihop.
      Det är för djävligt hur ni håller på.
      Vilket j*vla skämt till kommun.
      Chefen är en i.d.i.o.t.
      Fy fan vad dåliga ni är.
      Sk*tställe hela bunten.
      Dra åt helvete med er plogning.
      Rövhål är vad ni är.
      """
    ),
    (
      "threat",
      """
      Jag ska slå ihjäl den som gjorde det.
      Han ska få en smäll nästa gång.
      Jag vet var du bor, säg det till chefen.
      Det kommer att smälla om ni inte lyssnar.
      Ni ska få ångra er.
      Passa er, jag har vänner.
      Nästa gång kommer jag inte ensam.
      Någon kommer att råka illa ut.
      """
    ),
  ]

  /// Natural texts in which nobody is to be found and hardly anything is to be asked.
  static let clean = """
    Hemtjänsten har fungerat mycket bra under hela hösten. Personalen är vänlig och kommer i tid. Fortsätt så!
    På äldreboendet är maten ofta kall. Kan köket skicka den i värmevagnar i stället? De äldre äter mindre när den är ljummen.
    Cykelvägen mellan Åhus och Kristianstad är full av grus. I april ramlade flera cyklister vid Hammarsbron.
    Det vore bra med en ramp till entrén. Med barnvagn är det omöjligt att komma in, och de nya dörrarna är tunga.
    Favorit Matematik används på lågstadiet, men böckerna räcker inte till alla. Han hjälper min man. Tyvärr kom ingen annan.
    NÄR MAN RINGER KOMMUNEN FÅR MAN BARA VÄNTA. DET ÄR INTE OK. SKICKA HIT NÅGON SOM KAN SVARA!
    Björnen på lekplatsen är trasig och stenen vid dammen ligger löst. En dag kommer någon att skada sig. Låt vaktmästaren se på det.
    Sommarjobbet på Tivoliparken var roligt. Tack för att ni ordnar sådant för ungdomar! Handledarna var bra.
    Stadsbiblioteket stänger klockan 19 på torsdagar. Varför inte 20 som i Hässleholm? Studenter från Högskolan Kristianstad pluggar där.
    Linden utanför Rådhuset har fällts. Vem bestämde det? Den stod där redan på 1920-talet.
    Bussen 551 från Knislinge till Broby går bara en gång i timmen. Skånetrafiken säger att kommunen bestämmer.
    Vi fick faktura 104455 på 1 250 kronor den 2026-10-14 för sophämtning som aldrig blev av. Bankgiro och OCR stod rätt.
    Simhallen har öppet 08.30-16.00 på lördagar. Vattnet är 27 grader. Kunde det inte vara lite varmare för småbarnen?
    Hör av er till oss i föreningen om ni vill veta mer. Vi träffas på Folkets Hus den första måndagen i varje månad.
    Enligt lagen (2018:218) ska ni svara inom en månad. Det står också i Förvaltningslagen. Vi väntar fortfarande.
    Lo och björk växer tätt vid leden, så stig och bro syns knappt. Röj gärna innan sommaren.
    Kommunens app fungerar inte på Android. På Iphone går det bra. Version 4.2.1 kom i mars.
    Gatubelysningen på Västra Boulevarden är släckt sedan Lucia. Det är mörkt när barnen går till Centralskolan.
    Tack till alla på Vårdcentralen och till vaktmästarna på Söderportgymnasiet. Ni gör ett bra jobb!
    Hundrastgården i Näsby borde få en grind till. Hundarna springer ut mot Långebrogatan.
    Jag är nöjd med bemötandet på Medborgarcenter. Frågan löstes på fem minuter. Det borde fler få veta.
    Frågan gäller bygglov för en altan. Ansökan lämnades i juni och handläggningstiden skulle vara tio veckor.
    Det är för lite personal på natten. Två på trettio boende räcker inte. Larmen piper och ingen hinner.
    Svenska Kyrkan, Röda Korset och IOGT delar lokal med fritidsgården. Det borde gå att samsas om tiderna.
    På Lucia sjöng barnen för de äldre. Sång och glögg, och Per Gynt på flygeln. Mer sådant!
    Min cykel blev stulen vid stationen. Sätt upp fler ställ, gärna under tak. Resecentrum är mörkt om kvällarna.
    Var är papperskorgarna? I hela Charlottesborg finns det tre stycken. Skräpet blåser runt på Näsbyfältet.
    Ny asfalt på Hässleholmsvägen, tack! Hålen är så djupa att bilen tar i. Trafikverket säger att det är kommunens väg.
    Skolmaten på Fröknegårdskolan har blivit bättre. Ungarna äter mer grönt. Toppen!
    Ljuset i rondellen vid Ikea blinkar gult. Det har det gjort sedan förra torsdagen.
    """
}
