/// Help and measures of the social services (OSL 26 kap.; said of somebody, they are what article 9 protects most often).
enum SocialServicesWords {
  static let words =
    FlaggedWord.list(told, as: .socialServices, certainty: .likely)
    + FlaggedWord.list(plain, as: .socialServices, certainty: .possible)

  private static let told = """
    lever på bistånd, får bistånd, har ekonomiskt bistånd, på existensminimum, har kontaktperson enligt, har boendestöd, har ledsagare, har förmyndare, har skyddat boende, bor på kvinnojour, gick på soc, gått på soc, lever på bidrag, lever på socialbidrag, lever på soc, går på soc, går på socialen, går på bidrag, har försörjningsstöd, får försörjningsstöd, uppbär försörjningsstöd, sökt försörjningsstöd,
    blev omhändertag-, blivit omhändertag-, är omhändertag-, omhändertagen enligt, omhändertagna enligt, omhändertogs, enligt lvu, enligt lvm, lvu-placer-, lvu-hem-, familjehemsplacer-, fosterbarn-, placerad i, placerat i, placerade i, placerad på, är placerad, blev placerad,
    har kontaktfamilj, har en kontaktfamilj, har kontaktperson, har god man, har en god man, har förvaltare, är omyndig-, orosanmälan om, orosanmälan på, orosanmäld-, har anmält oss till soc, anmäld till socialen, utredd av soc, utreds av soc,
    bor på behandlingshem, bor på ett behandlingshem, bor på hvb, bor på ett hvb, bor på härbärge, är hemlös, blev vräkt, skyddat boende, på kvinnojour-, vårdnadstvist-, förlorade vårdnaden
    """

  private static let plain = """
    fosterhemsplacer-, jourhem, umgängesförbud, umgänge med, hos kronofogden, skulder hos, personlig konkurs, existensminimum, matkasse från, stadsmissionen,     a-kassa, aktivitetsersättning-, assistansersättning-, avvisad asyl, bostadsbidrag-, behandlingshem-, biståndsbeslut-, bidragstagare-, bidragsberoende-, boendestöd, daglig verksamhet, familjehem-, familjerätt-, faderskap-, fattig, fattiga, fosterhem-, fosterfamilj-, försörjningsstöd-, fått god man, sin god man, hennes god man, hans god man, god man till, god man för, gode man, gode mannen, hemlös-, hvb, hvb-, härbärge-, insatser enligt lss,
    kontaktfamilj-, kontaktperson enligt, kvinnojour-, ledsagning, lss-beslut-, lss-insats-, luffare, lvm, lvu, lvu-, låginkomsttagare, missbruksvård-, missbrukare, nödbistånd-, omhändertag-, omhändertagen, omhändertagna, orosanmäl-, personlig assistans, placering-, sis-hem-, skuldsatt, skuldsatta, skuldsanering-, kronofogden, socbidrag-, socialbidrag-, socialen, socialsekreterare,
    socialtant-, socialtjänsten, stödboende-, sjukpenning-, sjukersättning-, umgängesrätt-, utförsäkrad-, uteliggare-, utredning om barn, vräkning-, vräkt, vräkta, vårdnad-, vårdnaden, ekonomiskt bistånd, social services, foster care, welfare, homeless
    """
}
