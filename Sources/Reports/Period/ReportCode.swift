import Findings

/// What can be wrong with the report of a period.
package enum ReportCode {
  package static let unfinished = FindingCode(
    "report-unfinished",
    .warning,
    message: Wording(
      "här är något kvar att skriva i rapporten",
      "something is left to be written in the report here"
    ),
    remedy: Wording(
      "skriv det som ska stå här, eller ta bort raden; \\[ ger en vanlig hakparentes",
      "write what belongs here, or remove the line; \\[ gives an ordinary bracket"
    ),
    why: Wording(
      "Hakparenteser är utkastets uppmaningar till den som analyserar. De ska inte nå nämnden.",
      "Square brackets show what the draft asks the analyst for. They must not reach the committee."
    )
  )

  package static let proposalWithoutDay = FindingCode(
    "report-proposal-without-day",
    .warning,
    message: Wording(
      "förslaget har ingen dag då det ska vara klart",
      "the proposal has no day by which it is to be done"
    ),
    remedy: Wording(
      "skriv dagen i punkten, som 2027-01-31; rapporten kan antas ändå",
      "write the day into the item, like 2027-01-31; the report can be adopted all the same"
    ),
    why: Wording(
      "Förslag i en antagen rapport är åtgärder som följs upp. Utan dag påminner ingen om dem.",
      "Proposals of an adopted report are measures that are followed up. Without a day nobody is reminded of them."
    )
  )

  /// Whether a finding keeps a report from being adopted.
  package static func preventsAdoption(_ code: FindingCode) -> Bool { code != proposalWithoutDay }

  package static let figureDiffers = FindingCode(
    "report-figure-differs",
    .warning,
    message: Wording(
      "{name} är {value} i rapporten och {now} i registret",
      "{name} is {value} in the report and {now} in the register"
    ),
    remedy: Wording(
      "läs meningen igen, och fyll i siffrorna på nytt med synpunkt report period {report} --fyll-i",
      "read the sentence again, and fill in the figures anew with synpunkt report period {report} --fill-in"
    ),
    why: Wording(
      "Siffrorna i texten ska vara samma som i tabeller och diagram, som görs av registret.",
      "Figures in the text are to be those of tables and charts, which are made of the register."
    )
  )

  package static let unknownName = FindingCode(
    "report-name-unknown",
    .error,
    message: Wording(
      "rapporten har ingen siffra, tabell eller diagram som heter {name}",
      "the report has no figure, table or chart that is called {name}"
    ),
    remedy: Wording("{near}", "{near}"),
    why: Wording(
      "Det som står inom klamrar fylls i från registret. \\{ ger en vanlig klammer.",
      "Whatever is in braces is filled in from the register. \\{ gives an ordinary brace."
    )
  )

  package static let nameNotAlone = FindingCode(
    "report-name-not-alone",
    .error,
    message: Wording(
      "{name} står inte i ett eget stycke",
      "{name} is not in a paragraph of its own"
    ),
    remedy: Wording(
      "lägg en tom rad före och efter",
      "put a blank line before and after it"
    ),
    why: Wording(
      "Tabeller, diagram och meningar om trender är egna stycken.",
      "Tables, charts and sentences on trends are paragraphs of their own."
    )
  )

  package static let dayMissing = FindingCode(
    "report-day-missing",
    .error,
    message: Wording(
      "rapporten säger inte vilken dag siffrorna gäller",
      "the report does not say of which day its figures are"
    ),
    remedy: Wording(
      "skriv datum: ÅÅÅÅ-MM-DD bland de första raderna",
      "write date: YYYY-MM-DD among the first lines"
    ),
    why: Wording(
      "Ett ärende som besvaras senare ändrar inte en rapport om det som var.",
      "A case that is answered later does not change a report on what was."
    )
  )

  package static let personalData = FindingCode(
    "report-personal-data",
    .warning,
    message: Wording("rapporten nämner {what}: {text}", "the report mentions {what}: {text}"),
    remedy: Wording(
      "ta bort uppgiften, eller skriv den under ”får nämnas” bland de första raderna",
      "remove it, or write it below “may-mention” among the first lines"
    ),
    why: Wording(
      "En nämnds handlingar är offentliga. Rapporten handlar om verksamheten och inte om enskilda.",
      "A committee's papers are public. The report is about operations and not about people."
    )
  )

  package static let changed = FindingCode(
    "report-changed",
    .error,
    message: Wording(
      "{file} är en annan än när rapporten antogs",
      "{file} is another than when the report was adopted"
    ),
    remedy: Wording(
      "hämta tillbaka filen; det som ska ändras skrivs i nästa rapport",
      "bring the file back; what is to be changed is written in the next report"
    ),
    why: Wording(
      "En rapport som har antagits är nämndens handling. Kontrollsummorna står i report.yaml.",
      "A report that was adopted is the committee's document. Its hashes are in report.yaml."
    )
  )

  /// Every code of reports.
  package static let all = [
    unfinished, proposalWithoutDay, figureDiffers, unknownName, nameNotAlone, dayMissing,
    personalData, changed,
  ]
}
