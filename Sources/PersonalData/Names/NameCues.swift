/// Words beside which a name stands, beyond titles: verbs of what people do, places, and who belongs to whom.
enum NameCues {
  /// Behind a subject that is somebody.
  static let deeds: StaticString = """
    sa sade säger sagt såg ringde ringer hjälpte hjälper jobbar jobbade arbetar arbetade lovade lovar svarade svarar skrev skriver skrek skriker slängde slänger
    äger ägde bor bodde heter hette fick ville tog tar gick sprang satt sitter ramlade hämtade lämnade visade berättade berättar frågade frågar bad ber
    menade menar tycker tyckte trodde vet visste lyssnade lyssnar pratade pratar talade hörde skickade skickar gav sköter skötte städade städar lagade
    vägrade hotade slog knuffade ljög log skrattade grät mådde mår orkar röker rökte matar klagade klagar spelade spelar skällde
    hälsade tackade öppnade parkerar parkerade slutade flyttade dog avled föddes fyllde opererades vårdas vårdades undervisar själv
    told said called came went works lives helped
    """

  /// Behind any subject, people among them.
  static let beings: StaticString = """
    har hade är var blev blir kan kunde ska skulle vill kommer kom står stod ligger låg går behöver behövde börjar började föll körde kör gör gjorde får måste
    """

  /// Behind which places stand more often than people.
  static let places: StaticString = """
    i på till från vid mellan mot genom via längs kring runt utanför nära norr söder öster väster bakom in at to
    """

  /// Behind which somebody's name stands, but nothing says that it is one.
  static let people: StaticString = """
    hos tack tackar tacka kära käre bästa hej hejsan enligt av med familjen familj släkten paret makarna bröderna systrarna kompisen heter hette kallas kallad
    """

  /// Verbs whose object is somebody: “fråga Xerxes”, “vi bad Xerxes flytta”.
  static let askings: StaticString = """
      pratat talat pratade talade snackade snackat bad bett be fråga frågade frågat ring ringde ringt kontakta kontaktade kontaktat träffade träffat träffa mötte mött hälsa hälsade tackade tackat hjälpte hjälpt
      anklagade anklagar misstänker misstänkte känner kände bett påminde påminn lovade lovat gav skällde om intervjuade följde hämtade väckte lämnade maila mejla mailade mejlade
      ask asked call called met contacted
    """

  /// Behind which a capital letter is somebody's, and hardly anything else.
  static let sure: StaticString = """
    hos familjen fam paret makarna bröderna systrarna syskonen släkten kära käre herr fru fröken frk hr dr doktor tant farbror lille lilla
    """

  /// Who belongs to somebody: of them a name in small letters may stand behind the word, too.
  static let kin: StaticString = """
    mamma mamman mor moder pappa pappan far fader dotter dottern son sonen bror brodern syster systern man make maken maka makan hustru fru frun sambo sambon
    särbo pojkvän flickvän mormor morfar farmor farfar moster faster morbror farbror kusin svärmor svärfar barnbarn granne grannen vän kompis tjej kille
    brorsa syrra pojke flicka tvillingar tvillingarna svärdotter svärson styvson styvdotter styvfar styvmor bonusson bonusdotter bonusmamma
    bonuspappa plastpappa plastmamma gudson brorsdotter systerson brorson systerdotter brylling syssling tremänning exman exfru väninna klasskompis
    klasskamrat arbetskamrat rumskamrat rumskompis gammelmormor gammelfarfar mamsen papsen morsan farsan
    """

  /// Between such a word and the verb without being a name: “min dotter aldrig fick”.
  static let adverbs: StaticString = """
    inte aldrig som också redan ofta alltid bara ju nu då fortfarande äntligen sällan nog väl själv endast knappt snart sedan och i på med av hos till från för fick har
    är var när där här så men eller att om än ännu gärna faktiskt tyvärr precis alltså dock ibland numera tidigare igår idag verkligen helt mycket en ett den det de min sin
    vill ska kan går bor
    """

  /// Inside names, in small letters.
  static let particles: StaticString = """
    von af av van de da e do dos das del della der den di du la le ten ter zu al el bin ibn ben bint abu ould ait y
    """
}
