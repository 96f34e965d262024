import Casework
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
    switch kind {
    case .rewritten:
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
    case .gone:
      return .refused(
        Wording(
          "det gemensamma registret finns inte längre där det fanns (grenen är borta)",
          "the shared register is no longer where it was (its branch is gone)"
        ),
        hint: Wording(
          "ingenting är ändrat eller skickat; fråga den som sköter det, och skicka allt på nytt bara när det är meningen: git push",
          "nothing was changed or sent; ask whoever runs it, and send everything anew only when it is meant: git push"
        )
      )
    case .ranOut:
      return .failed(
        Wording(
          "det gemensamma registret svarar inte",
          "the shared register does not answer"
        ),
        hint: Self.later
      )
    case .unreachable:
      return failed(
        Wording("det gemensamma registret nås inte", "the shared register cannot be reached"),
        hint: Self.later
      )
    case .notAdmitted:
      return failed(
        Wording(
          "det gemensamma registret släpper inte in dig",
          "the shared register does not let you in"
        ),
        hint: Self.ask
      )
    case .declined:
      return failed(
        Wording(
          "det gemensamma registret tar inte emot det som är gjort här",
          "the shared register does not take what was done here"
        ),
        hint: Self.ask
      )
    case .full:
      return .failed(
        Wording(
          "det är fullt där det gemensamma registret ligger",
          "there is no room left where the shared register is"
        ),
        hint: Self.ask
      )
    case .remoteLock:
      return failed(
        Wording(
          "någon annan skriver i det gemensamma registret just nu, eller blev avbruten där",
          "somebody else writes to the shared register just now, or was interrupted there"
        ),
        hint: Wording(
          "kör synpunkt sync igen; hjälper det inte får den som sköter det ta bort låset",
          "run synpunkt sync again; where that does not help whoever runs it has to remove the lock"
        )
      )
    case .lock:
      let name = reason?.split(separator: "'").first { $0.hasSuffix(".lock") }
      return Sync.locked(name.map(String.init) ?? command)
    case .other:
      let said = visible(reason ?? command)
      return .failed(
        Wording("git \(command): \(said)", "git \(command): \(said)"),
        hint: command == "fetch" || command == "push" ? Self.later : nil
      )
    }
  }

  /// With what Git says of it, for whoever runs the server.
  private func failed(_ words: Wording, hint: Wording) -> Refusal {
    let said = reason.map { Wording(verbatim: " (" + visible($0) + ")") } ?? Wording(verbatim: "")
    return .failed(words + said, hint: hint)
  }

  private static let later = Wording(
    "det som är gjort här är sparat, och går i väg när du kör synpunkt sync igen",
    "what was done here is saved, and goes off when you run synpunkt sync again"
  )

  private static let ask = Wording(
    "det som är gjort här är sparat; fråga den som sköter det gemensamma registret, och kör synpunkt sync igen",
    "what was done here is saved; ask whoever runs the shared register, and run synpunkt sync again"
  )
}
