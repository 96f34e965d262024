import Laws

/// Ordinary sentences to a municipality in which nobody is named, with words that also stand in the lists: “fick utslag”,
/// “feta såser”, “stammar”, “resande”, “på arabiska”.
///
/// Written without looking into the lists, and shared with nothing.
enum NaturalTexts {
  /// Of care of the elderly, in which somebody is always spoken of.
  static let care = """
    Min mamma läser böcker på finska och vill ha fler sådana.
    Personalen på förskolan är fantastisk och min dotter trivs.
    Min far bor på ett äldreboende och maten är god.
    Mamma får hjälp av hemtjänsten två gånger om dagen och de kommer i tid.
    Pappa vill gärna sitta ute, men ingen har tid att följa med.
    Mormor fick sin mat kall tre dagar i rad.
    Hon vill bestämma själv när hon ska duscha.
    Min syster behöver en ny rollator och undrar vem som betalar.
    Min man får vänta länge på larmet om nätterna.
    Kontaktpersonen slutade och någon ny har inte utsetts.
    Det är olika personal varje dag och mamma blir orolig.
    Min svärmor önskar att få komma ut oftare på promenad.
    Tvätten kom tillbaka med fel kläder och hon saknar sin kofta.
    Hon får sin medicin på morgonen men ibland blir den glömd.
    Aktiviteterna är ställda i sommar och det är synd för de boende.
    Personalen pratar med varandra över huvudet på de boende.
    Hon behöver stöd vid måltiderna och det tar tid.
    Larmet fungerade inte i helgen, så hon fick ropa på hjälp.
    Läkaren har bytts ut och vi har inte fått någon information.
    Sjuksköterskan kommer bara på tisdagar.
    Vi är mycket nöjda med personalen på avdelning 3.
    Promenaderna har dragits in av brist på personal.
    Tack till alla i hemtjänsten för ert tålamod!
    Föraren hjälpte mamma in med väskorna, det var mycket vänligt.
    Det finns bara en toalett på avdelningen.
    De äldre får vänta för länge på frukosten.
    Personalen är snäll men hinner inte med.
    Hon har fått en ny rullator.
    Jag vill berömma nattpersonalen som tog sig tid att prata med pappa.
    Vi vill att mormor får gå till frisören på huset.
    Ingen svarade när jag ringde till avdelningen i söndags.
    En äldre dam fick hjälp över gatan av parkeringsvakten.
    Äldreomsorgen får för lite pengar, det tycker hela familjen.
    Hemtjänsten stannade i elva minuter fast det stod trettio på räkningen.
    Nu har hon fått tid hos tandläkaren, så det löste sig.
    Vilken härlig miljö för de boende, trots att många är sjuka.
    Kommunens demensboende har en vacker trädgård.
    Demensavdelningen behöver fler händer.
    Tack till demenssköterskan för föreläsningen!
    Anhöriggruppen för dem som har en nära med demens är viktig.
    Äldre ska inte behöva vänta i kön.
    Min pappa är 84 och vill gärna gå på gympa.
    Farfar fyllde 90 i går och fick tårta av personalen.
    Hemtjänsten Solgården och Ekskolan är bra.
    Vikarierna på avdelningen är trevliga.
    Avdelning VO Äldre har ringt.
    Rum B på boendet är kallt.
    """

  /// Of streets, schools, baths, libraries.
  static let others = """
    Kraven på lokalen är inte uppfyllda enligt min son som är ingenjör.
    Regeln fick utslag direkt när hon räknade om avgiften.
    Kolla gärna upp saken, hon fick inget svar.
    Han grillade med kol på den nya grillplatsen i parken.
    Min dotter tycker att det serveras för mycket feta såser.
    Vi har en kronisk brist på parkeringsplatser, säger min man.
    Hon har sin kolonilott vid ån och vill ha vatten.
    Träden har fått grova stammar och han vill beskära dem.
    Det är ett missbruk av skattepengar och han tänker överklaga.
    Hans cykel fick en sond av grus på sig.
    Hon köpte en liten valp och vill ha en rastgård.
    Min man tycker att ungdomarna behöver en fritidsgård.
    Min son går på judo i idrottshallen och golvet är halt.
    Jag är pensionär och åker buss varje dag.
    Hon tog emot oss med ett leende och gjorde ett kanonjobb.
    Min granne och jag vill ha belysning längs gångvägen.
    Vår katt sprang bort när grinden stod öppen.
    Han som kör sopbilen är alltid på gott humör.
    Min dotter fick ingen plats på den förskola som vi önskade.
    Sonen går i tvåan och har inget läromedel i matematik.
    Hon i kassan tog emot betalningen trots att kortet inte fungerade.
    Han har blivit sämre på att gå och behöver en stol i duschen.
    Duschen är trasig sedan i måndags.
    Han är nöjd med hjälpen men tycker att det är för kort tid.
    Nyckeln till lägenheten försvann och ingen vet var den är.
    Min mor har bott där i två år och trivs bra.
    Vi anhöriga får aldrig veta när schemat ändras.
    Maten smakar ingenting och potatisen är hård.
    Han vill ha kaffe på eftermiddagen, men köket är låst.
    Golvet är halt efter städningen, hon hade kunnat ramla.
    Det luktar i korridoren och fönstren går inte att öppna.
    Tv:n i dagrummet står på hela dagen.
    Balkongdörren går inte att stänga och det drar in kyla.
    Handläggaren har inte hört av sig på tre veckor.
    Vi har väntat på beslutet sedan i augusti.
    Lampan i trapphuset är sönder och hon vågar inte gå ut.
    Färdtjänsten kom en timme för sent och hon missade sin tid hos frisören.
    Min man har fått avslag på sin ansökan om parkeringstillstånd.
    Städningen blev inte gjord i förra veckan.
    Min moster tycker att det är för få grönsaker.
    Kan hon få byta till ett rum mot gården?
    Portkoden har bytts utan att vi fick veta det.
    Läraren är duktig, men klassen är för stor.
    Skolmaten har blivit bättre sedan den nya kocken började.
    Barnen får inte gå ut på rasten när det regnar.
    Min son glömde sin jacka i omklädningsrummet.
    Skolskjutsen kommer för tidigt och min dotter får springa.
    Det saknas böcker på biblioteket på arabiska och somaliska.
    Kan ni ha öppet på söndagar också, undrar min fru.
    Vattnet i bassängen är för kallt för babysimmet.
    Simläraren var fantastisk med barnen.
    En man på badet sade åt barnen att gå in i bastun i badkläder.
    Det ligger krossat glas på lekplatsen och min dotter skar sig nästan.
    Cykelbanan är full av hål och min man fick punktering.
    Snöplogen lade en vall framför vår infart.
    Grannens häck skymmer sikten i korsningen.
    Grannarna eldar i trädgården varje lördag.
    Hon klippte gräset på ängen så att fjärilarna försvann.
    Det växer jätteloka längs bäcken.
    Fiskmåsarna har ihjäl ungarna i parken.
    Skatorna har byggt bo och ungarna skriker.
    Råttorna har blivit fler sedan sophuset byggdes.
    Busskuren är sönderslagen och min dotter får stå i regnet.
    Bygglovet drog ut på tiden och han fick betala full avgift.
    Min bror vill bygga en altan och har frågat tre gånger.
    Vi har fått olika besked av olika handläggare.
    Brandmännen var på plats inom fem minuter, vilken insats!
    Kyrkklockorna hörs ända hit, men det är mysigt.
    Julmarknaden var fin och tomten delade ut klubbor.
    Det är för få turer till sjukhuset på kvällarna.
    Vägen till kyrkogården är inte plogad.
    På torget demonstrerade några och trafiken stod still.
    Valet av entreprenör är dåligt motiverat.
    Arbetsmarknadsenheten borde ha längre öppettider.
    Fritidsbanken är ett bra initiativ, tack!
    Min dotter vill spela fotboll på konstgräset men det är alltid uppbokat.
    Föreningen vill hyra idrottshallen på fredagar.
    Ridvägen är avstängd och hon har ingenstans att rida.
    Det är hundbajs överallt i Tivoliparken.
    Gubben som sköter isbanan förtjänar en medalj.
    Jag såg en tant som halkade vid stationen och ingen hade sandat.
    Parkeringsvakten var ung och osäker men hjälpsam.
    Konserten för unga var för dyr.
    Kan man anmäla sig till sommarjobb på webben?
    Webbsidan är svår att läsa, texten är för liten för min mor.
    Blanketten gick inte att skicka in, så min man fick åka dit.
    Hon bad om en tolk men fick vänta i två veckor.
    Tolken kom inte, så mötet ställdes in.
    Min man är snickare och kan hjälpa till med bänkarna.
    Han betalar för tolv portioner men har bara fått tio.
    Fakturan skickades till fel adress och hon fick betala en påminnelse.
    Fakturan ska gå till min son, som är god man.
    Hon bytte glödlampan, tömde soporna och log hela tiden.
    Det är tungt för min fru att öppna dörren till badhuset.
    Ramperna vid stationen är för branta för barnvagnar.
    Hissen på stationen står still och den som har barnvagn kommer inte ner.
    Han lagade kranen på fem minuter.
    Vi var åtta personer som väntade, och hon tog oss i tur och ordning.
    Min syster i Malmö får betydligt mer hjälp.
    Jag har ringt och pratat med er växel tre gånger.
    Ni lovade att återkomma i vecka 12.
    Antalet resande med buss 4 har ökat och hon får stå.
    Rasen i slänten vid ån är farlig.
    Den illegala parkeringen utanför skolan måste stoppas.
    Julkonserten i kyrkan var fin.
    Det serverades bruna bönor och han var nöjd.
    Jag tappade en sjal på bussen.
    Indisk gryta på torsdagar vore gott.
    Transporten kom för sent till min mor.
    Sameföreningens utställning på biblioteket var bra.
    Vi bor i ett svenskt hus från 1944.
    Polsk korv på marknaden var god.
    Bingon på tisdagar är rolig.
    Rom byggdes inte på en dag.
    Turkisk peppar i kiosken på badet!
    Skolan borde undervisa mer om religion.
    Religionskunskap saknas i schemat för hans klass.
    Han fick inget betyg i svenska.
    Hon läser engelska men saknar lärare i tyska.
    Min son hade ett prov i finska.
    Modersmålslärare saknas i albanska.
    Ungarna i sandlådan behöver skugga.
    Fotbollstjejerna får sämre tider i hallen än killarna.
    Tjejerna i receptionen är alltid glada.
    Männen som asfalterade gjorde ett bra jobb.
    Kvinnan i växeln var mycket hjälpsam.
    En man hjälpte mig att lasta av på återvinningscentralen.
    Två kvinnor från kommunen kom och mätte bullret.
    Det är bara kvinnor i simgruppen, vilket jag uppskattar.
    Kommunen har en bra plan mot hot och våld i skolan.
    Skadegörelsen på busskuren måste lagas.
    Någon har stulit skylten vid infarten.
    Klotter och inbrott ökar i området.
    Polisen borde vara mer synlig.
    Det är ett rån att ta 40 kronor för parkering.
    Tjuvar har tagit blommorna på graven.
    Vi har polisanmält klottret.
    Vårdcentralen borde flytta tillbaka till centrum.
    Hon har en tid på vårdcentralen och bussen går inte dit.
    Han är allergisk mot onödig byråkrati.
    Vaccinationen på torget var väl ordnad.
    Städa efter magsjukan på förskolan, tack.
    Det finns ingen ramp för rullstolar vid entrén.
    Rullstolsparkeringen är full av snö.
    Toaletten är inte anpassad för rullstol.
    Ledstråken för synskadade är övermålade.
    Hörslingan i sammanträdesrummet fungerar inte.
    Den som är döv kan inte följa sändningen.
    Teckenspråkstolkning vore bra vid fullmäktige.
    Pensionärsföreningen vill hyra lokalen.
    Ungdomar behöver någonstans att vara på kvällarna.
    Tonåringar kör moped på gångvägen.
    Barn under sju år borde få gå in gratis.
    Socialtjänsten ska ha beröm för den nya entrén.
    Handläggaren på försörjningsstöd har semester till den 8 augusti.
    Ersättaren hittade inte våra papper.
    Vi har fått ett nytt bistånd i form av ledsagning.
    Facket och kommunen borde komma överens om scheman.
    Strejken gjorde att bussen inte gick.
    Moderaterna och socialdemokraterna är ju överens om badet.
    Politikerna i nämnden lyssnar inte.
    Valaffischerna sitter uppe fortfarande.
    Vapenvägen är inte plogad.
    Kniven i köket på fritidsgården var slö.
    Skaffa fler sopkorgar, annars blir det skräpigt.
    Om ni inte sandar kommer någon att ramla.
    Passa på att laga hålet när ni ändå gräver.
    Jag kommer att överklaga beslutet.
    Det här får konsekvenser för hela byn.
    Jag hittar inte er blankett på webben.
    Vi vet var ni har ert kontor, men vägen dit är inte skyltad.
    Fan-klubben hyr lokalen på fredagar.
    Fläkten i skithuset vid rastplatsen är trasig.
    Det är sjukt bra att ni har öppet på söndagar.
    Det är dumt att lägga övergångsstället där.
    Uselt väglag hela veckan.
    Det ligger skit från hundar överallt.
    Det luktar piss i tunneln.
    Paketet kom aldrig fram till bibban.
    Herregud så fint det blev i parken!
    Björnar har setts vid leden. Sten och grus ligger kvar.
    Ros till parkarbetarna! Ris till snöröjningen.
    Lind och ask har planterats i allén.
    Falk häckar i kyrktornet.
    Lo har setts vid skidspåret.
    En dag i maj var det fullt. Stig av vid torget.
    Sund mat i skolan, tack.
    Klara besked saknas. Rolig teater!
    Ny asfalt på Klockargränd behövs.
    Bullret från E22 hörs på Klockargränd.
    Bänken på Stora torget är trasig.
    Bussen från Storgatan går inte 17.10.
    Vi mättes av på Storgatan kl. 12.
    Gatlyktan utanför nummer 12 är släckt.
    Kostnaden blev 12 345 kr för 3 456 kvm.
    Ärende SYN-2026-0104 och 2026-01-04, 2027.
    Dnr KS 2026/1234 och BN 2025-000123.
    Planen är från 1998 och uppdaterades 2012-03-04.
    Öppet mån-fre 08.00-17.00, lör 10-14.
    Linje 545 och 551 går kl 07.12, 07.25 och 07.40.
    Faktura 123456789 OCR 12345678901234 bankgiro 123-4567.
    Mått 120x60x45 cm, vikt 12kg.
    Detaljplan för Lärkan 3 är fin.
    Paragraf 4:12 i planen.
    VÅR GATA ÄR INTE PLOGAD OCH VI KOMMER INTE UT!!!
    HEJ! VILL NI HA MÖTE KL 10?
    Tack för en fin midsommar i Tivoliparken.
    Lärarna på Ekskolan gör ett fint jobb.
    Kocken lagar god mat.
    Vaktmästaren kommer när man ringer.
    Sekreteraren skrev protokollet fint.
    Personal i kassan svarade vänligt.
    Kaffet i kassan är gratis. Kort i kassan tas.
    Blommor i receptionen vore trevligt.
    Is på bryggan. Snö i entrén. Grus på cykelbanan.
    Post i växeln. Råd i väntrummet.
    A. Gatan är mörk. B. Trottoaren är hal.
    Alternativ A eller B? Plan C saknas.
    Klass 4 A och 4 B har gympa samtidigt.
    Handläggare LSS svarar inte i telefon.
    Linje A. går inte längre.
    """

  /// A text of two to four sentences.
  static func text(_ list: String, _ random: inout Seeded) -> String {
    let sentences = list.split(separator: "\n").map(String.init)
    let count = 2 + random.below(3)
    let openings = ["", "Hej!\n", "Till den det berör\n\n", "Synpunkt: "]
    return random.pick(openings)
      + (0..<count).map { _ in random.pick(sentences) }.joined(separator: random.pick([" ", "\n"]))
  }
}
