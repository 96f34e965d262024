/// Ordinary Swedish words that begin sentences, or stand where a name could: they are nobody's name, however they
/// are written.
///
/// The most frequent words of written Swedish, and those of texts to a municipality; what is a name as well stands in
/// ``OrdinaryNames``.
enum CommonWords {
  static let list: StaticString = """
    aldrig alla allt alltid alltså allmän allmänt allra annan annat andra annars arbete arbetet att av avsaknad avser bad bakom bar bara barn barnen
    be bedrövligt behandling behov behöver behövs ber berätta beslut beslutet betala betalar besök bidrag bil bilar bilen bilarna bild bilder bilderna biblioteket bland bli blir blev blivit bo bor borde bort borta
    bra brand brist bristen brukar buller bullret buss bussar bussen bussarna byggnad bygg bygger bär bäst bättre både båda där därför därmed dagar dagen dagis daglig
    dags dels dem den denna dess dessa dessutom dessvärre det detta dig din ditt dina direkt dit dock dom dra du dubbelt dålig dåligt då därefter därifrån efter eftersom efteråt ej eller emellan
    emot en enbart enda endast enligt enkelt er era eran ert erbjud eriks ett exempelvis extra fall fallet fanns faktiskt fan fast fastän fel fick filma fin fina fint finns fiska flera flest flesta folk fortfarande fortsatt fortsätt fram
    framför framöver fredag fredags from fruktansvärt fråga frågan frågor från fundera fungerar funkar fyra få får fått fältet fem fler fri för föra före föregående förra först första förut föräldrar föräldrarna förslag förslaget
    förstår förmodligen förutom försök försökte ganska gata gatan gatorna gav ge genast genom ger gick ginge givetvis glad glas glöm gott grannar grannarna gratis grovt gräs gräset grönt gå gång gången gånger går gårdagens
    gäller gällande gammal gamla gärna gör göra gjorde gjort ha hade hallå halv halva han handlar hans har hastigt hatar haft hej hejsan heller hela helst helt hennes henne hit hittade hitta hjälp hjälpa hjälper hoppas
    hopp hon honom hos hund hundar hundarna hundra huset husen hur håll håller hål hål hålet hälften hända hände händer här häromdagen häftigt hämta hämtning höra hör hörde höst hösten i ibland icke idag idé ifall ifjol igen
    igår igenom imorgon imorse in inför information informationen inga ingen inget ingenting innan inne inom inställning inte intill ja jag jaha jättebra jättedåligt jobb jobbar jobbet jo ju just jävla kaffe kan
    kanske kalla kallt kassa kasst katastrof katten klara klagar klagan klagomål klart klass klassen klipp knappt kl kolla kom komma kommer kommun kommunen kommunens kontakt kontakta korta kostar
    kostnad kort kunde kunna kvar kväll kvällen kvällar köa kön kör köra körde köp köpte kära känner känns lampan lampor lamporna lappen lav lekplats lekplatsen leder ligger lite liten litet ljus ljuset luft lugn
    lyssna låt låter lång långt länge längs längre lätt läs läste lägg ledsen lördag lördagar löv man maj mat maten med medan mej mellan men mer mest mejl mig min mina mindre minst minns mitt mittemot mot mor morgon
    mormor mycket många måndag måndagar måste månad månader märkligt må mår möjligen mörkt nackdel natt natten nattetid ned nedan nej ner nere ni nio nog nu numera ny nya nyligen nytt nån någon
    någonting något några när nära närmaste näst nästa nästan nöjd och ofta oftast också olika om omedelbart ofattbart ofta onsdag onödigt ont ord ordet ordna oroad orolig orsak orättvist osäkert oss
    otroligt otäckt parken parkering parkeringen per personal personalen personligen person personer plats platsen plocka plogning plötsligt precis på påminn pappa problem problemet pröva punkt rent
    resan resten ring ringde ringer riktigt ris riv rusta rör rätt råttor sa sade sak saken saker saknas saknar samma samman sammanfattningsvis samt samtidigt sand sanden sedan sen senare senast senaste senaste ser
    sett sex sig sin sina sitt sitter själv själva sju skada skador ska skall skandal skapa skicka skickade skicket skolan skolor skolorna skola skrev skriv skriver skräp skräpet skulle skylt
    skylten skyltar slut slutligen släpp släng slänger sluta slår små snarast snart snälla snö snön snöröjning som sommar sommaren sopor soporna sorgligt sorteringen speciellt spelar
    springer stanna ständigt stora stor stort strax stopp stoppa står stå ställ stäng stället stämmer stöd störd störande stök såg så sådan sådana sådant säga säger säker
    säkert säkerheten sämre sämst särskilt sätt sätter sent sist sista sjukt söndag söndagar ta tack tacka tackar tackade tag tar tala talar tanken te tia tid tiden tider tidigare till tills
    tillbaka tillgång tillgänglighet tillsammans tisdag tjej tog tog toaletten toaletter toppen toppenbra torget torsdag tomt torr trafik trafiken trapp trappan tre tredje trevligt tro tror
    trots trött trottoaren trottoarer träd träden trädet två två tur turen turer tvärtom tvungen ty tycker tydligen tyst tyvärr tänk tänker ungefär unga ut utan ute utanför under undrar
    undrade upp uppe uppenbarligen ur utmed utom utöver vad vaktmästaren van vanligtvis var vara varannan varandra vardag vardagar vare varenda varför varit varje varken varm varmt vars varsågod
    vart vatten vattnet vecka veckan veckor vem vems vet verkar verkligen vi via vid vidare vilka vilken vilket vill ville vinter vintern visa visade visar visst viss vissa vore vår våra vårt väg vägen vägar vägarna väldigt
    väl väldigt vänta väntade väntar väntetiden värsta värt värre vän väster år åren åtgärda åter återigen åt åtta äldre äldsta än ändå ändra ännu är även äntligen ärende ärendet äter
    över överallt övergångsställe övergångsstället övriga öster önskar önskemål öppet öppna ömt önskan lägenhet lägenheten lägenheter hyran hyresgäst hyresgästerna hemtjänst hemtjänsten hemtjänstens
    äldreboende boende boendet förskola förskolan fritids fritidsgård fritidsgården simhallen badhuset biblioteken bibliotek vårdcentral vårdcentralen handläggningen handläggare rektor lärare
    läraren lärarna elever eleverna eleven chef chefen chefer ansökan beslutet fakturan faktura avgift avgiften avgifter bygglov bygglovet detaljplan detaljplanen politiker politikerna
    tjänstemän tjänsteman medborgare medborgarna invånare invånarna skattepengar skatten skatt budget budgeten cykel cyklar cykeln cykelbana cykelbanan cykelväg cykelvägen gångväg gångbana rondell
    rondellen korsning korsningen papperskorg papperskorgar papperskorgen sopbilen soptunnan soptunnor lekställning gunga gungor gungan rutschkana bänk bänkar bänken staket staketet grind grinden
    häck häcken buskar buskarna ogräs ogräset asfalt asfalten grus gruset potthål belysning belysningen lyktstolpe gatubelysning tunnel tunneln bro bron hållplats hållplatsen busskur
    station stationen tåg tågen tåget pendlare resenär resenärer färdtjänst färdtjänsten taxi chaufför chauffören städning städningen mögel ventilation ventilationen värme värmen kyla
    kylan element elementen portion portioner köket köken matsal matsalen lunch lunchen frukost frukosten middag middagen kött fisk potatis grönsaker sallad sås bröd mjölk fika kaffet
    tystnad rastgård rastgården idrott idrottshall sporthall gympasal gymmet bollplan fotbollsplan isen ishallen pulkabacke strand stranden badplats badplatsen brygga bryggan livboj
    toalett badet bastun bassäng bassängen entré entrén dörr dörrar dörren hiss hissen ramp rampen trappa trappor fönster fönstret tak taket vägg väggar väggen golv golvet rum rummet rummen sal salen
    telefon telefonen telefontid telefonkö samtal samtalet svar svaret brev brevet mejlet post posten blankett blanketten formulär formuläret hemsida hemsidan webb webben webbsida sida sidan
    länk länken app appen system systemet inloggning lösenord dator datorn tv skärm förening föreningen föreningar klubb klubben lokal lokalen hyra uthyrning bokning bokningen boka avboka
    vid hemma borta uppåt neråt utomhus inomhus numret hälsar hälsningar hälsning vänliga vänlig mvh bästa högaktningsfullt undertecknad avsändare adress namn telefonnummer datum
    skänk tjänst tjänsten avdelning avdelningen enhet enheten förvaltning förvaltningen nämnd nämnden region regionen stad staden byn by landet samhälle samhället centrum kvarter kvarteret området
    område tomt tomten fastighet fastigheten mark marken skog skogen sjö sjön ån berg dal äng park lund allé torg gränd gatukontor
    the and for with this that these those when where what why who how our your their have has had was were are not but from they there here please dear thank thanks hello
    hen naturum energi alternativ plan linje våning punkt bilaga kategori grupp port nivå sektor etapp alternativet kvinnan mannen kvinnor personen personal kniven blommor post kaffe bruna bönor
    bingo pizza radio video foto taxi wifi zumba quiz webbplats webbplatsen disko euro bio piano logo demo kilo turbo studio webbsändning webbkamera zon zonen bonus frisbee kiosk ponny hobby party abonnemang kakao solo banjo cello tempo
    idén regeln registreringsnummer regnummer regnr personnumret personnummer frisören frisör chauffören kuratorn blåser tung tungt tala ton tal tals klocka klockan halvtid deltid heltid natt kvällstid morse kväll eftermiddag förmiddag middagstid veckoslut helg helgen helger sommartid vintertid jul julen
    påsk påsken midsommar nyår lov lovet sportlov höstlov påsklov termin terminen läsår läsåret skolstart examen betyg betygen läxa läxor prov provet kurs kursen utbildning utbildningen praktik lön
    lönen arbetsgivare kollega kollegor kollegorna chefens vikarie vikarier vikarien fast anställd anställda schema schemat pass passet jour matematik historia biologi kemi fysik samhällskunskap hemkunskap musik slöjd geografi semester rast raster möte mötet möten protokoll
    """

  /// How definite nouns, verbs and adjectives end that are nearly never names.
  private static let endings: [[UInt8]] =
    """
    ade ades arna erna orna arnas ernas ornas heten heter het ning ningen ningar ningarna tion tionen tioner skap skapet ande ende lig liga ligt isk iska iskt aktig
    ades ades ades tades dades are aren arens ist isten ister bar bart bara sam samt samma full fullt fulla lös löst lösa mässig mässigt else elsen elser
    ligen vis stugan huset hus salen planen hallen platsen gången boendet hemmet stället kontoret centret verket laget taget året idén plan rummet skolan ingen
    eln jern isören ollören ektören uffören riktigt mässiga ationen itet iteten tiden tider
    """.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) }

  /// Whether a word ends as nouns, verbs or adjectives of Swedish and hardly any name do.
  static func isSwedish(_ word: Range<Int>, in text: Folded) -> Bool {
    // A long word with an article is a compound: “Skånetrafiken”.
    let isLong = word.count > 8
    if isLong, ["en", "et"].contains(where: { text.has($0, at: word.upperBound - 2) }) {
      return true
    }
    return endings.contains { ending in
      word.count > ending.count + 1
        && text.letters[(word.upperBound - ending.count)..<word.upperBound].elementsEqual(ending)
    }
  }
}
