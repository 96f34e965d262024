import Casework
import Findings
import Handling

/// `disclose`: the copy of a case for somebody who asks for the public record (B16, B17).
enum DiscloseCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "disclose",
    operands: Wording("[ÄRENDE]", "[CASE]"),
    summary: Wording(
      "gör en kopia för den som begär ut ärendet",
      "makes a copy for anyone who asks for the record"
    ),
    details: Wording(
      "Kopian har ärendets uppgifter, det som kom in, synpunktslämnaren, breven som skickats, utredningen när den\n"
        + "är klar, och anteckningarna när ärendet är avslutat. Personnummer ingår inte. Sist står vad som\n"
        + "inte ingår, och varför; lagrummen skriver ni under ”utlämnande” i register.yaml. Har ärendet en\n"
        + "sekretessmarkering eller skyddade uppgifter visas bara att det finns, med möjliga lagrum och rätten\n"
        + "till ett beslut; vad mer som kan lämnas ut prövar du själv. Loggen får en rad om utlämnandet. Vem\n"
        + "som frågar antecknas inte (TF 2 kap. 18 §).",
      "The copy has the facts, what came in, the sender, the letters that were sent, the investigation when\n"
        + "it is done, and the notes when the case is closed. Personal identity numbers are not included.\n"
        + "What is not included is listed at its end, with the reason; the sections of law are yours to write\n"
        + "under “disclosure” in register.yaml. A case with a secrecy marking or protected data shows\n"
        + "only that it exists, with possible grounds and the right to a decision; what else can be\n"
        + "disclosed is yours to decide. The log gets a line about it. The person who asks is not "
        + "recorded."
    ),
    options: [
      Option(
        "--person",
        Wording("VEM", "WHO"),
        meaning: Wording(
          "allt om den som har skickat in: personnummer, e-post, telefon eller hela namnet",
          "everything about a sender: an identity number, e-mail, telephone or the whole name"
        )
      ),
      Option(
        Wording("--till", "--to"),
        Wording("FIL|MAPP", "FILE|DIR"),
        meaning: Wording(
          "där kopian läggs; annars skrivs den ut",
          "where the copy goes; by default it is printed"
        )
      ),
    ],
    examples: [
      .init("synpunkt disclose 42", Wording("visar kopian", "shows the copy")),
      .init(
        "synpunkt disclose 42 --to kopia.txt",
        Wording("lägger den i en fil", "puts it into a file")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    if let words = context.arguments.value("--person") {
      let extract = try PersonExtract(of: words, at: desk)
      context.terminal.output.text(try extract.text())
      for line in extract.unreadWords { context.terminal.tell(line) }
      return extract.unreadable.isEmpty ? .done : .findings
    }
    let number = try context.number(named: context.onlyOperand(), at: desk)
    let person = try context.person(desk.register)
    let path = context.arguments.value("--to").map {
      PathText.normalized(context.terminal.absolute($0))
    }
    let copy = try DisclosedCopy(of: number, at: desk.by(.person(person)))
    if let written = try copy.note(puttingInto: path) {
      context.terminal.output.line(written)
    } else {
      // The copy is what the log has the hash of; on a screen it is only looked at.
      if context.terminal.output.isTerminal {
        context.terminal.output.text(String(decoding: copy.bytes, as: UTF8.self))
      } else {
        context.terminal.output.append(copy.bytes)
      }
    }
    if !copy.isRestricted {
      context.terminal.tell(
        Wording(
          "läs kopian innan du lämnar ut den: sekretess kan gälla fast ingen har satt en markering",
          "read the copy before you hand it out: details may be secret even if there is no marking"
        )
      )
    }
    return .done
  }
}
