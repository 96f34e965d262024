/// Threats (K26): what somebody says that he will do, and what is wished upon somebody.
enum Threats {
  static let words =
    FlaggedWord.list(outright, as: .threat, certainty: .likely)
    + FlaggedWord.list(dark, as: .threat, certainty: .possible)

  private static let outright = """
    får sparken om, att du får sparken, att ni får sparken, kula är allt, en kula i pannan, allt ni förtjänar, allt du förtjänar, väntar utanför när du, väntar på dig utanför, du är död, ni är döda, ringer jag inte först, att få ångra, ses på parkeringen, ses vi på parkeringen, ses efter jobbet, konsekvenser för dig, konsekvenser för er, konsekvenser för henne, konsekvenser för honom, sov gott i natt, sova gott i natt, bil brinner, bilen brinner, bilar brinner, hus brinner, huset brinner, villa brinner, lära dig veta hut, lära er veta hut, lära henne veta hut, lära honom veta hut, tar med mig brorsan, tar med mig brorsor-, tar med mig grabbarna, tar med grabbarna, tar med killarna, nästa gång händer det, nästa gång smäller det, nästa gång blir det värre, hälsa din familj, fin familj, fina barn du har, vet vilket dagis, vet vilken buss,
    händer med såna som, händer med sådana som, hända saker med, se dig om när, se er om när, hålla ögonen öppna när, titta dig över axeln, titta er över axeln, era fiskar varma, sina fiskar varma, dina fiskar varma, vart ni bor, vart du bor, vart hon bor, vart han bor, vart era barn, vart dina barn, var era barn går, kommer det smälla, kommer det att smälla, brinner det hos er, brinner det hos dig, brinna hos er, lära er en läxa, lära dig en läxa, lära henne en läxa, lära honom en läxa, lära dem en läxa, lära dom en läxa, jaktlicens, vapenlicens, jaktvapen, jaktgevär, hagelgevär, hagelbössa, hagelbössan,
    annars händer det, sluta illa för, slutar illa för, slutar det illa, dag smäller det, smäller det snart, tar saken i egna händer, borde skjuta, borde bränna, borde brännas, borde spöas, borde hänga,
    med yxan, hämtar yxan, med geväret, vem ni har att göra med, vem du har att göra med, blir blod, inte känna sig säker, inte känna er säker, inte känna dig säker, jag hittar dig, kommer att hitta dig, kommer att hitta er, ska hitta dig, ska hitta er, hittar dig nog, hittar er nog,
    aldrig jobbar igen, aldrig jobba igen, aldrig mer får jobba, ses i skogen, tar med mig något, tar jag med mig, se till att du försvinner, du är färdig, ni är färdiga, sista varning,
    kommer att smälla, kommer smälla, ska smälla, ska få en smäll, ska få stryk, ska få se på, kommer inte ensam, kommer jag inte ensam, inte ensam nästa gång, råka illa ut, råkar illa ut,
    går illa för, gå illa för, passa er, passa dig, akta er, akta dig, vänta ni bara, vänta du bara, jag har vänner, har kontakter som, känner folk som, skicka folk, skickar folk, hälsa på er, hälsa på dig hemma, hälsar på dig hemma, sova med ett öga,
    olyckor händer, olyckor kan hända, ska få smaka, får smaka på, ge igen, tänker ge igen, ska hämnas, kommer att hämnas, min hämnd, tar lagen i egna händer, vet var du jobbar, vet var ni jobbar, vet var chefen bor, vet var du parkerar, vet var barnen, vet vilken bil, vet vad du heter,
    ser till att du, blir det sista, blir det sista ni, sista du gör, ska ångra, kommer ångra, ångra den dagen, hoppas det brinner, borde brinna, brinna ner, någon borde slå, någon borde skjuta, skadeglad när, hämta geväret, hämtar geväret, tar med mig kniven, tar med kniven, basebollträ,
    ryska maffian, ingen går säker, blod på era händer, slå sönder, slår sönder, krossa skallen, bryta benen, knäcka benen, vrida nacken, ska döda, skall döda, ska jag döda, kommer döda, kommer att döda, döda dig, döda er, döda honom,
    döda henne, döda dem, döda dom, slå ihjäl, slår ihjäl, ska mörda dig, mörda er, ska skjuta,
    skjuta dig, skjuta er, skjuta honom, skjuta henne, skjuta skallen av, skjuter dig, skjuter er,
    borde skjutas, borde hängas, borde dö, ni du slå sönder, slå in skallen, slå in tänderna, slå
    ner dig, slå ner er, slår ner dig, slår ner er, spöa upp, spöa dig, spö upp, ge er ge dig få på
    käften, en kula i, en kula mellan ögonen, skära halsen, hugga dig, knivhugga, sticker kniven,
    sätta eld på, sätter eld på, tända eld på, tänder eld på, tända på huset, bränna ner, bränner
    ner, spränga er, spränger er, bomba er, lägga en bomb, våldta dig, ska våldtas, strypa dig,
    strypa er, få ångra er, få ångra dig, får ångra er, får ångra dig, kommer ångra er, kommer ångra
    dig, kommer att ångra, ska få ångra, ska få betala för, ska få igen, ska få lida, ska få sota,
    ni ska få se, du ska få se, vet var du bor, vet var ni bor, vet var hon bor, vet var han bor,
    vet var dina barn, vet var era barn, vet vilka ni är, vet vilken skola, kommer
    passa dig, passa er, passa dig noga, passa er noga, se dig över axeln, akta dig, akta er, akta
    er noga, akta dig noga, ta dig av daga, göra slut på er, göra slut på dig, göra processen kort,
    utrota er, utrota dem, utrota dom, gasa er, gasa ihjäl, hoppas du dör, hoppas ni dör, hoppas att
    du dör, hoppas att ni dör, hoppas ni brinner, må ni brinna, dö din, dö ditt, dö era, ta livet av
    dig, ta livet av er, hugga ner, lemlästa, kill you, kill him, kill her, kill them, going to
    kill, will kill, beat you up, shoot you, shoot them, burn down, burn it down, hurt you, you will
    regret, you will pay, i know where you live, we know where you live, hunt you down, rape you,
    stab you, watch your back, you should die, hope you die, blow up
    """

  private static let dark = """
    hittar dig, hitta dig, hittar er, hitta er, kommer hem till er, hem till dig, ska dö, kommer att
    dö, få stryk, bomba, våldta, se er om, se dig om, få en smäll, tänder på, ska få se på, spränga,
    mörda, vet vem du är, hämnas, hämnd, hämnden, hota, hotar, hotade, hot om våld, vapen, pistol, gevär, kniv,
    kniven, skjutvapen, ta lagen i egna händer, händer något, händer det något, annars så, annars
    jävlar, blir konsekvenser, får ta konsekvenserna, tar jag saken i egna händer, ta saken i egna
    händer, hänga ut er, hänga ut dig, hänger ut er, hänger ut dig, sista varningen, skyll er
    själva, ta livet av mig, ta livet av sig, ta mitt liv, självmord-, vill inte leva, orkar inte
    leva, suicid-, or else, last warning, weapon, knife, revenge, suicide, kill myself
    """
}
