/// Words behind which a name is expected.
enum TitleWords {
  /// Titles and occupations, in both forms where both are used, and relations.
  static let list: StaticString = """
    herr fru fröken frk hr dr doktor docent prof professor mr mrs ms miss sir ing ingenjör kapten
    major löjtnant pastor präst prästen kyrkoherde kyrkoherden diakon diakonen imam imamen rabbin
    syster syskonet kurator kuratorn sjuksköterska sjuksköterskan undersköterska undersköterskan
    skötare skötaren läkare läkaren tandläkare tandläkaren psykolog psykologen sjukgymnast
    fysioterapeut fysioterapeuten arbetsterapeut arbetsterapeuten barnmorska barnmorskan logoped
    dietist biståndshandläggare biståndshandläggaren handläggare handläggaren socialsekreterare
    socialsekreteraren socionom boendestödjare boendestödjaren assistent assistenten vårdbiträde
    vårdbiträdet vikarie vikarien lärare läraren lärarinna lärarinnan magister magistern
    fritidsledare fritidspedagog förskollärare förskolläraren barnskötare barnskötaren rektor
    rektorn biträdande studierektor elevassistent elevassistenten skolsköterska skolsköterskan
    skolkurator vaktmästare vaktmästaren kock kocken kokerska chaufför chauffören busschaufför
    busschauffören föraren enhetschef enhetschefen verksamhetschef verksamhetschefen områdeschef
    områdeschefen förvaltningschef förvaltningschefen avdelningschef gruppchef gruppledare chef
    chefen kommundirektör kommundirektören kommunalråd kommunalrådet borgmästare ordförande
    ordföranden ledamot ledamoten nämndordförande registrator registratorn utredare utredaren
    sekreterare sekreteraren samordnare samordnaren planerare planeraren bygglovshandläggare
    inspektör inspektören ombud ombudet advokat advokaten polis polisen polisman domare domaren
    städare städaren städerska städerskan kontaktperson kontaktpersonen kontaktman förvaltare
    förvaltaren kollega kollegan medarbetare medarbetaren anställd anställda mamma mamman pappa
    pappan mor far moder fader mormor morfar farmor farfar mor morbror farbror moster faster svärmor
    greve greven grevinnan baron baronen friherre friherrinnan grannfrun ssk usk chefen sköterskan sköterska arkitekt arkitekten vikarierande tolken tolk fritidsledaren mattanten mattant skolvärd
    skolvärden resurs resursen distriktssköterska distriktssköterskan dagmamma dagmamman föreståndare föreståndaren svärdotter svärson styvson styvdotter styvfar styvmor bonusson bonusdotter bonusmamma bonuspappa
    exman exfru klasskompis klasskamrat arbetskamrat rumskamrat rumskompis barnvakt barnvakten morsan
    farsan svärfar svägerska svåger bror brodern syster systern son sonen dotter dottern barn barnet
    barnbarn barnbarnet make maken maka makan man mannen hustru hustrun fru frun sambo sambon särbo
    pojkvän flickvän fästman fästmö kusin kusinen brorson brorsdotter systerson systerdotter granne
    grannen vän vännen väninna väninnan kompis kompisen elev eleven boende brukare brukaren patient
    patienten kund kunden klient klienten anhörig anhöriga gudson guddotter tvillingar tvillingarna
    flickan pojken killen tjejen tanten gubben damen nurse doctor teacher headmaster principal
    manager director caseworker assistant colleague neighbour neighbor mother father mum mom dad
    brother sister son daughter wife husband partner uncle aunt cousin grandmother grandfather
    grandson granddaughter friend boyfriend girlfriend lady lord
    """

  static let farewells: StaticString = """
    hälsningar hälsning hälsar mvh vh mvh högaktningsfullt vänligen tillgivne undertecknad regards
    sincerely faithfully truly greetings kram kramar hej
    """

  static let naming: StaticString = """
    heter hette kallas kallad kallat namn namnet named called name
    """
}
