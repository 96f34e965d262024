import CaseStore
import Casework
import Findings
import Git
import System

extension Refusal {
  /// Every error that a piece of work can meet, as a person is told of it.
  package init(_ error: any Error) {
    switch error {
    case let error as Refusal: self = error
    case let faults as Faults:
      let first = faults.findings.first
      let path = first.map { visible($0.path) + ": " } ?? ""
      self = .refused(Wording(verbatim: path) + (first?.message ?? ""), hint: first?.remedy)
    case let error as FileError:
      self = .failed(
        Wording(
          "\(error.operation.words.swedish) \(visible(error.path)): \(error.reason.swedish)",
          "\(error.operation.words.english) \(visible(error.path)): \(error.reason.english)"
        )
      )
    case let error as UnfinishedFile:
      self = .failed(
        Wording(verbatim: visible(error.path) + ": ") + Self.unfinished.message,
        hint: Self.unfinished.hint
      )
    case let error as OversizeFile:
      let finding = error.finding
      self = .refused(finding.message, hint: finding.remedy)
    case FileRefusal.changedMeanwhile(let path, let kept):
      self = .failed(
        Wording(
          "\(visible(path)) ändrades medan programmet arbetade",
          "\(visible(path)) changed while the program worked"
        ),
        hint: Wording(
          "filen är orörd; programmets version ligger i \(visible(kept))",
          "the file is untouched; the program's version is in \(visible(kept))"
        )
      )
    case FileRefusal.notAFile(let path):
      self = .failed(
        Wording(
          "\(visible(path)) är inte en vanlig fil",
          "\(visible(path)) is not an ordinary file"
        ),
        hint: Wording("länkar skrivs aldrig över", "links are never written to")
      )
    case WriteRefusal.archived(let number):
      self = .refused(
        Wording(
          "\(number) är levererat till arkivet och ändras inte",
          "\(number) was delivered to the archive and is not changed"
        ),
        hint: Wording(
          "registrera nya uppgifter som ett eget ärende och skriv dit numret under relaterade",
          "register new facts as a case of their own and write this number under related"
        )
      )
    case WriteRefusal.locked(let path, let holder):
      self = .failed(
        Self.work(underLock: path) + Wording(verbatim: holder.map { " (\(visible($0)))" } ?? ""),
        hint: holder == nil
          ? Wording("försök igen", "try again")
          : Wording(
            "försök igen; är låset kvar efter ett avbrott, ta bort \(visible(path))",
            "try again; if the lock is left over, remove \(visible(path))"
          )
      )
    case let unfinished as UnfinishedOperation:
      let reason = Refusal(unfinished.error)
      self = .failed(
        reason.message
          + Wording(
            "; det som är kvar i \(unfinished.number) görs klart nästa gång",
            "; what is left in \(unfinished.number) is done the next time"
          ),
        hint: Wording(
          "kör synpunkt remind, eller vad som helst som ändrar något",
          "run synpunkt remind, or anything that changes something"
        )
      )
    case let fault as GitFault: self = fault.refusal
    case let unreadable as UnreadableOperation:
      self = .failed(
        Wording(
          "det som avbröts i \(unreadable.number) kan inte läsas",
          "what was interrupted in \(unreadable.number) cannot be read"
        ),
        hint: Wording("se synpunkt check", "see synpunkt check")
      )
    case let unreadable as UnreadableWork:
      self = .failed(
        Wording(
          "det som avbröts i \(visible(unreadable.path)) kan inte läsas",
          "what was interrupted in \(visible(unreadable.path)) cannot be read"
        ),
        hint: Wording("se synpunkt check", "see synpunkt check")
      )
    default:
      self = .failed(Wording(verbatim: "\(error)"))
    }
  }
}

extension Refusal {
  /// A case whose files cannot be read.
  package static func unread(_ number: CaseNumber) -> Refusal {
    .refused(
      Wording("\(number) kan inte läsas", "\(number) cannot be read"),
      hint: Wording("se synpunkt check \(number)", "see synpunkt check \(number)")
    )
  }

  /// What comes in and is not whole yet.
  package static let unfinished = Refusal.failed(
    Wording("någon skriver fortfarande till filen", "somebody is still writing the file"),
    hint: Wording("kör igen när den är hel", "run it again when the file is whole")
  )

  /// What somebody else does, by the name of the lock.
  private static func work(underLock path: String) -> Wording {
    let name = String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    switch WriteLock.Work(rawValue: name) {
    case .mail: return Wording("någon annan skickar just nu", "somebody else is sending just now")
    case .intake:
      return Wording("någon annan registrerar just nu", "somebody else is registering just now")
    case .watch:
      return Wording("någon annan vaktar registret", "somebody else is watching the register")
    case .log:
      return Wording("någon annan skriver i loggen", "somebody else is writing to the log")
    case .site:
      return Wording("någon annan gör webbplatsen", "somebody else is making the site")
    case .pages:
      return Wording(
        "någon annan gör chefernas sidor",
        "somebody else is making the managers' pages"
      )
    case .archiving:
      return Wording("någon annan packar för arkivet", "somebody else is packing for the archive")
    case .disclosing:
      return Wording("någon annan lämnar ut en kopia", "somebody else is making a copy")
    case .disposal:
      return Wording("någon annan gallrar", "somebody else is disposing of cases")
    case .numbers:
      return Wording("någon annan tar ett nummer", "somebody else is taking a number")
    case .sync:
      return Wording(
        "någon annan synkroniserar just nu",
        "somebody else is synchronising just now"
      )
    case nil:
      return Wording(
        "någon annan skriver till \(visible(name))",
        "somebody else is writing to \(visible(name))"
      )
    }
  }
}

extension FileError.Operation {
  fileprivate var words: Wording {
    switch self {
    case .open: Wording("kan inte öppna", "cannot open")
    case .read: Wording("kan inte läsa", "cannot read")
    case .list: Wording("kan inte lista", "cannot list")
    case .create: Wording("kan inte skapa", "cannot create")
    case .write: Wording("kan inte skriva", "cannot write")
    case .sync: Wording("kan inte spara", "cannot save")
    case .rename: Wording("kan inte byta namn på", "cannot rename")
    case .remove: Wording("kan inte ta bort", "cannot remove")
    }
  }
}
