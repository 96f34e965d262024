import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Publication

/// `approve`: a person has read the public texts and finds them fit to be published (K24).
enum ApproveCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "approve",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "godkänner ett ärendes offentliga texter",
      "approves the public texts of a case"
    ),
    details: Wording(
      "Skriver i loggen vem som godkände och kontrollsummor av originalen och de offentliga texterna.\n"
        + "Ändras någon av dem gäller godkännandet inte längre. Vägrar så länge något pekar ut en person,\n"
        + "ett ställe inte är bedömt eller en fråga inte är besvarad. Ärendet får ”publicera: ja”.",
      "Writes into the log who approved, with hashes of the originals and the public texts. When one of\n"
        + "them changes the approval no longer holds. Refuses while anything identifies a person, a\n"
        + "passage is not judged or a question is not answered. The case gets “publish: yes”."
    ),
    examples: [
      .init(
        "synpunkt approve 42",
        Wording("texterna är lästa och får visas", "read, and may be shown")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = PublicationDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .approved)) { return .done }
    let read = try desk.read(number)
    try desk.refuseProtected(read.item)
    let language = desk.register.language
    let actor = LogEvent.Actor.person(try context.person(desk.register))
    guard PublicTexts(of: read.item, from: read.bytes) != nil else {
      throw CommandError.refused(
        Wording("\(number) har inga offentliga texter", "\(number) has no public texts"),
        hint: Wording(
          "gör ett förslag: synpunkt redact \(number)",
          "make a proposal: synpunkt redact \(number)"
        )
      )
    }
    let faults = read.report.findings.filter {
      $0.file == .redaction && $0.finding.code.severity == .error
        || $0.file == .submission
    }
    .filter { $0.finding.code.name != "approval-stale" }
    .map { $0.finding.located(in: read.bytes[$0.file] ?? [], path: read.path($0.file)) }
    try desk.refuseUnknown()
    let findings = faults + desk.findings(read.item, read.bytes)
    guard findings.isEmpty else { throw Faults(findings.sorted()) }
    let approval = Approval(of: read.bytes)
    if let last = read.item.approval, last.digests == approval.digests {
      throw CommandError.refused(
        Wording("\(number) är redan godkänt", "\(number) is approved already"),
        hint: Wording(
          "publicera det: synpunkt publish \(number)",
          "publish it: synpunkt publish \(number)"
        )
      )
    }
    let decision = FieldChange(.publish, .text(YesNo.yes.name[language]), language)
    var change = CaseChange(
      of: number,
      read.item.facts.has(.publish) ? [] : [decision],
      at: desk.desk.of(actor, at: desk.now)
    )
    change.first = [
      LogEvent(time: desk.now, by: actor, what: .approved, details: approval.details)
    ]
    change.condition = { bytes in
      guard Approval(of: bytes).digests != approval.digests else { return }
      throw CommandError.failed(
        Wording(
          "texterna ändrades medan de godkändes",
          "the texts changed while they were approved"
        ),
        hint: Wording("läs dem och försök igen", "read them and try again")
      )
    }
    try SetCommand.carryOut(change, in: context)
    return .done
  }
}
