/// Disability as a ground of discrimination (K26).
///
/// Diskrimineringslagen (2008:567) 1 kap. 5 § 5.
/// Diagnoses are among them: whether they are told is for whoever has one to decide.
enum DisabilityWords {
  static let words =
    FlaggedWord.list(abuse, as: .disability, certainty: .likely)
    + FlaggedWord.list(plain, as: .disability, certainty: .possible)

  private static let abuse = """
    miffo-, mupp, muppar, dåraktig, handikappjävel-, är du döv, är ni döva, är du blind, är ni blinda, är du dum i huvudet, efterblivna, särskolebarn, särskoleelev, utvecklingsstörda jävlar, cp, cp-, cpjävel, cp-skadad jävel, mongo, mongon, mongot, mongoloid-, mongobarn, mongolid-,
    efterbliven, efterblivna, efterblivet, utvecklingsstörd jävel, imbecill-, idiotbarn, sinnesslö,
    sinnesslöa, krympling, krymplingen, krymplingar, krymplingarna, lytt, lytta, vanför-, invalider, dårhus-, dåre, dårar, dårarna, dårfink-, psykfall, psykfallet, psykfallen, psykjävel,
    psyko, psykot, psykopat, psykopaten, psykopater, sinnessjuk-, sinnesrubbad-, hjärndöd-,
    hjärnskadad jävel, damp, dampunge, dampungar, dampbarn, dampig-, särbarn, särskolefall, retard,
    retards, retarded, retarderad-, spastiker, spast, spasten, spastic, cripple, cripples, lunatic,
    miffo, miffon, miffot, missfoster-, vanskapt-, särskolejävel, dövstum-, puckelrygg, dvärgjävel,
    tokstolle, tokig kärring, autist-jävel, autistjävel, jävla autist, samhällsbörda, belastning för
    samhället
    """

  private static let plain = """
    invalid, funktionshinder-, funktionshindrad-, funktionsnedsättning-, funktionsnedsatt-,
    funktionsvariation-, funktionsvarierad-, handikapp-, handikappad-, handikappade, rullstol-,
    rullstolsbunden, rullator-, permobil-, rörelsehindrad-, synskadad-, blind, blinda,
    hörselskadad-, hörselskada-, döv, döva, teckenspråk-, dövblind-, stum, stumma, förlamad-,
    amputerad-, utvecklingsstörd-, utvecklingsstörning-, utvecklingsstörda, förståndshandikapp-,
    intellektuell funktionsnedsättning, autism-, autistisk-, autist, autister, autistiska,
    asperger-, adhd, adhd-, add-diagnos, tourette-, downs, downs syndrom, cp-skada-, cp-skadad-,
    dyslexi-, dyslektiker-, diagnos-, npf, npf-, demens-, dement, dementa, alzheimer-,
    parkinson-, ms-sjuk, stroke, afasi, epilepsi-, epileptiker-, schizofren-, psykos-, psykotisk-,
    psykisk-, psykiskt sjuk, psykiskt sjuka, psykisk ohälsa, psyksjuk-, bipolär-, depression-,
    deprimerad-, ångest-, ptsd, borderline, ocd, anorexi-, bulimi-, missbruk-, missbrukare-,
    alkoholist-, alkoholiserad-, narkoman-, knarkare-, pundare, pundaren, beroendesjuk-, reumatism-,
    reumatiker-, diabetes-, diabetiker-, cancer-, hiv, hiv-, aids, hepatit-, leukemi, kol-sjuk,
    fibromyalgi, liggsår-, inkontinen-, handicapped, disabled, disability, disabilities,
    wheelchair-, autistic, dementia, blind, deaf
    """
}
