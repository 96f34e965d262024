/// Health: diagnoses, treatment, pregnancy (GDPR article 9.1).
enum HealthWords {
  static let words =
    FlaggedWord.list(told, as: .health, certainty: .likely)
    + FlaggedWord.list(plain, as: .health, certainty: .possible)

  /// Said of somebody in any case.
  private static let told = """
    går på antabus, på metadon, på subutex, går på ritalin, äter ritalin, äter litium, tar insulin, har stomi, har kateter, har blöja, bär blöja, är inkontinent, är förvirrad, är psykiskt sjuk, är sjuk i, opererades för, opererats för, har reumatism, går på avgiftning, ligger i koma, är döende, har parkinsons, har alzheimers, har crohns, har ulcerös, har hjärtsvikt, har stroke, haft hjärtinfarkt, har dyslexi, har tourettes, har downs, är bipolär, har schizofreni, har psykos, haft psykos, har bröstcancer, har prostatacancer, har leukemi, har hepatit, har epilepsi, har njursvikt, har dialys, får dialys, går i dialys, går på kemo, får cellgifter, har ms, ms-sjuk-, kol-sjuk-, har kol, har als, har hiv, hivpositiv-, hiv-positiv-, hivsmittad-, har cancer, fått cancer, fick cancer,
    dog i cancer, har adhd, har add, har autism, har epilepsi, har diabetes, har astma, har psoriasis, har reumatism, har demens, har alzheimer,
    har parkinson, har depression, har ångest, är deprimerad, är dement, är bipolär, är schizofren, är alkoholist, är narkoman, är missbrukare,
    är gravid, var gravid, gjorde abort, göra abort, gjort abort, fick missfall, inlagd på psyk, inlagd på psyket, på psyket, tvångsvårdad-,
    självskadebeteende-, försökte ta sitt liv, tog sitt liv, självmordsförsök-, självmordsbenägen-, är sjukskriven, blev sjukskriven, varit sjukskriven,
    fick diagnosen, har diagnosen, har en diagnos, fått diagnosen, äter antidepressiva, äter mediciner, går på medicin, går i terapi, går hos psykolog,
    utbränd, utbrända, utmattningssyndrom-, fick en stroke, fått en stroke, haft stroke, fick hjärtinfarkt, haft hjärtinfarkt, är allergisk, svårt allergisk
    """

  private static let plain = """
    BUP, KOL, MS, ALS, ADD, IBS, TBC, TIA, ME, UVI, PMDD, RS, CP,
    är fet, är feta, så fet, så feta, är tjock, är överviktiga, feta ungar, feta barn, feta människor,
    fick utslag, får utslag, fått utslag, hudutslag-, utslag på kroppen, utslag på armarna, utslag över hela,
    kronisk sjukdom-, kroniska sjukdom-, kronisk värk, kronisk smärta, kroniska smärtor, kronisk trötthet, kronisk njur-, kronisk infektion, kronisk inflammation, kronisk bronkit, kronisk lung-, kronisk migrän, kronisk hosta,
    som stammar, han stammar, hon stammar, sonen stammar, dottern stammar, pojken stammar, flickan stammar, eleven stammar, stammar och har,
    har sond, via sond, med sond, får sond, sond i magen, sondmat-, sondnäring-, nässond, pegsond, peg-sond, har en peg,
    lider av, drabbad av, drabbades av, fick en propp, propp i, proppar i,
    manodepressiv-, hjärtattack-, hjärtstillestånd, väntar barn, väntade barn, väntar sitt, luktade sprit, luktade alkohol, luktar sprit, luktar alkohol, full på jobbet, berusad, berusade, onykter, onyktra, bakfull, bakfulla, påverkad av alkohol, påverkad av droger, dricker för mycket, dricker varje dag, super, supit, supar, hängde sig, hänga sig, skar sig i armarna, sköt sig,
    social fobi, fobi, fobier, hemofili, blödarsjuk-, halvblind, npf-diagnos-, lss-boende, särskolan, särskoleelev-, anpassad grundskola, elevhälsan utredde, utreds för adhd, utreds för autism, neuropsykiatr-, psykolog, psykologen, psykiatr-, terapi, terapeut, kurator på, barn- och ungdomspsykiatri, vårdavdelning, lewy, cfs, förmaksflimmer, hjärtflimmer, hjärtklappning, kärlkramp-, hjärtoperation-, hjärtopererad-, pacemaker-, kranskärl-, emfysem, lungemboli-, lungfibros, sarkoidos, huntington-, ehlers, hypermobil-, sömnapné-, vulvodyni, prolaps, framfall, äggstock-, provrörs-, steriliser-, impotens, impotent,
    erektion-, könssjukdom-, gonorré, syfilis, kondylom-, skabb, kikhosta, bältros, rosfeber, gallsten-, njursten-, gikt, urinvägsinfektion-, vinterkräksjuka-, magsjuk-, lårbensbrott-, lårbenshals-, höftfraktur-, fraktur-, bruten höft, brutit höften, bröt höften, bröt lårbenet, brutit lårbenet, hjärnskakning-, hjärnblöd-,
    personlighetsstörning-, emotionellt instabil, tvångstankar, paranoi-, vanföreställning-, hallucin-, manisk, maniskt, mani, delirium, psyksjuk-, mentalsjuk-, klimakteriet, på smällen, på tjocken, höggravid-, gravidit-, födde barn, kejsarsnitt-, förlossning-, barnlös-, dog av covid, hade covid, har covid, covid-sjuk-, coronasmittad-,
    alkis, alkisar, alkisen, nykter alkoholist, alkoholproblem, spelberoende-, spelmissbruk-, drogberoende-, beroendevård-, avgiftning-, metadon-, subutex-, antabus,
    antibiotika, morfin-, oxycontin, oxynorm, tramadol, stesolid, sobril, oxascand, zoloft, sertralin, cipramil, citalopram, escitalopram, mirtazapin, venlafaxin, fluoxetin, lergigan, theralen, melatonin, imovane, stilnoct, waran, eliquis, metformin, ozempic, wegovy, litium, haldol, risperdal, risperidon, zyprexa, olanzapin, abilify, lyrica, elvanse, attentin, strattera, concerta, ritalin, kortison-, betapred, epipen-, levaxin, madopar, furix, alvedon mot, blodförtunnande, lugnande medicin, sömnmedel, sömntablett-,
    abort, aborten, adhd-, afasi-, aids, alkoholiserad-, alkoholism-, allergi, allergin, allergisk, allergiska, allergiker, alzheimer-, amputera-, anorexi-, anorektiker, antidepressiv-, artros-, asperger-, astma-, astmatiker,
    autism-, autistisk-, bakteriemi, bechterew-, benskörhet-, bipolär-, blodförgiftning-, blodpropp-, borrelia-, bröstcancer-, bulimi-, cancer-, celiaki-, cellgift-, corona-sjuk, covidsjuk-, crohn-, cystisk fibros, cytostatika-, demens-, dement, dementa, depression-, deprimerad-,
    diabetes-, diabetiker-, diagnos-, dialys-, diskbråck-, downs, dövblind-, eksem-, elöverkänslig-, endometrios-, epilepsi-, epileptisk-, epileptiker-, fetma, fibromyalgi-, fosterskada-, förlossningsdepression-, förlossningsskada-, glutenintoleran-, glutenallergi-, gravid-, graviditet-, grå starr,
    halvsidesförlamad-, hepatit-, herpes-, hiv, hiv-, hjärnblödning-, hjärnskada-, hjärntumör-, hjärntrött-, hjärtfel-, hjärtinfarkt-, hjärtsjuk-, hjärtsvikt-, hudsjukdom-, höftled-, hörselnedsättning-, ibs, infarkt-, inkontinen-, insulin-, ischias-, jordnötsallergi-, kemoterapi-, klamydia-, knark, kolostomi,
    kramper, krampanfall-, kroniskt sjuk-, laktosintoleran-, leukemi-, levercirros-, lungcancer-, lunginflammation-, lungsjuk-, lupus, magsår-, malaria, melanom-, menstruation-, migrän-, missfall-, missbruk-, muskelsjukdom-, multipel skleros, mrsa, narkolepsi-, nedstämd-, njursvikt-, njursjuk-, nötallergi-,
    ocd, opererad-, opererades, panikattack-, panikångest-, parkinson-, pollenallergi-, polio-, prostatacancer-, prostata-, psoriasis-, psykisk ohälsa, psykiska ohälsa, psykiskt sjuk, psykiskt instabil, psykos-, psykotisk-, psykiatri-, ptsd, reumatism-, reumatisk-, reumatiker-, rullstolsburen, ryggskott-, schizofren-, sepsis, sjukpension-,
    sjukdom-, sjukskriven, sjukskrivning-, sjukskrivna, självmord-, självskad-, skador i hjärnan, skolios-, sköldkörtel-, smittad-, smärtproblematik-, sockersjuk-, stamning-, stomi-, stroke-, strål-behandl-, strålbehandl-, suicid-, svimmade, sväljsvårighet-, synnedsättning-, tandlös-, tarmcancer-, tourette-, tbc, tuberkulos-,
    tumör-, tvångssyndrom-, tvångsvård-, undernärd-, urinväg-, utbränd-, utbrändhet-, utmattning-, whiplash-, vårtor, yrsel, ångest-, ångestattack-, ätstörning-, överdos-, överviktig-, ögonsjukdom-, asthma, allergic, pregnant, cancer, depression, depressed, addict-, alcoholic, disease
    """
}
