import Findings
import Git

extension GitFault {
  /// As people are told.
  var refusal: Refusal {
    if !hasProgram {
      return .failed(
        Wording("programmet git finns inte", "there is no program git"),
        hint: Wording("installera Git", "install Git")
      )
    }
    if isRewritten {
      return .refused(
        Wording(
          "det gemensamma registret har skrivits om: det som fanns där förut finns inte längre",
          "the shared register was rewritten: what was there before is there no more"
        ),
        hint: Wording(
          "ingenting är ändrat här; fråga den som sköter registret, och klona om när det är meningen",
          "nothing has changed here; ask whoever runs the register, and clone anew if it is meant"
        )
      )
    }
    if ranOut {
      return .failed(
        Wording(
          "det gemensamma registret svarar inte",
          "the shared register does not answer"
        ),
        hint: Self.later
      )
    }
    let said = visible(reason ?? command)
    return .failed(
      Wording("git \(command): \(said)", "git \(command): \(said)"),
      hint: command == "fetch" || command == "push" ? Self.later : nil
    )
  }

  private static let later = Wording(
    "det som är gjort här är sparat, och går i väg när du kör synpunkt sync igen",
    "what was done here is saved, and goes off when you run synpunkt sync again"
  )
}
