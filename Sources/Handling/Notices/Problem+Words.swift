import Casework
import Findings

extension NotificationPlan.Problem.Reason {
  /// As people are told.
  package var words: Wording {
    switch self {
    case .noAddress(let person):
      Wording(
        "\(person) saknar giltig e-postadress i organisation.yaml och fick inget veta",
        "\(person) has no valid e-mail address in organisation.yaml and was not told"
      )
    case .senderUnreachable:
      Wording(
        "adressen i sender.yaml går inte att skicka till; synpunktslämnaren fick inget besked",
        "the address in sender.yaml cannot be sent to; the sender was not told"
      )
    case .caseUnreadable:
      Wording(
        "ärendet går inte att läsa, så ingen fick veta något; synpunkt check visar felet",
        "the case cannot be read, so nobody was told anything; synpunkt check shows the fault"
      )
    case .heldBack(let count):
      Wording(
        "avsändaren har nyligen fått \(count) meddelanden härifrån; nästa skickas senare, för det kan vara ett "
          + "program som svarar på allt",
        "the sender was sent \(count) messages from here lately; the next is sent later, since a program "
          + "may be answering all of them"
      )
    case .noTextMessages:
      Wording(
        "synpunktslämnaren vill ha sms, men inget program är angivet i SYNPUNKT_SMS",
        "the sender wants a text message, but no program is named in SYNPUNKT_SMS"
      )
    case .logUnreadable:
      Wording(
        "loggen går inte att läsa; inget skickades, för det kan redan vara gjort",
        "the log cannot be read; nothing was sent, since it may have been already"
      )
    case .toldBefore(let day):
      Wording(
        "loggen saknar det som skickades härifrån \(day.iso); det skickas inte en gång till",
        "the log lacks what was sent from here on \(day.iso); it is not sent once more"
      )
    case .nobody(let recipient):
      Wording(
        "det finns ingen \(recipient.name.swedish) att skriva till",
        "there is no \(recipient.name.english) to write to"
      )
    }
  }
}
