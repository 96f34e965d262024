import Casework
import Findings
import Mail

/// Who wrote a message, and where an answer goes: to a person, and never to us or to a program.
struct MessageOrigin {
  /// Where an answer goes; `nil` when the message names nobody who reads one.
  let address: String?
  /// What the writer is called.
  let name: String?
  /// Whether a form on the web, or another program, wrote it for somebody.
  let isForm: Bool
  /// Why an answer goes to nobody: it comes from us, or from an address that nobody reads, and names nobody else.
  let silence: FindingCode?

  init(_ head: MessageHead, _ own: OwnMail) {
    let receivers = Set((head.to + head.cc + head.list).map { $0.address.lowercased() })
    func isPerson(_ entry: Correspondent) -> Bool {
      entry.mailAddress != nil && !own.addresses.contains(entry.address.lowercased())
        && !NoReplyAddress.isOne(entry.address)
    }
    // A mailing list has answers come to itself, and all of its members would read them.
    let answers = head.replyTo.filter {
      isPerson($0) && !receivers.contains($0.address.lowercased())
    }
    // Who sent it wrote it, where nothing says who did.
    let writers = (head.from.isEmpty ? head.sender : head.from).filter(isPerson)
    let isForm =
      !head.from.isEmpty
      && head.from.allSatisfy { !isPerson($0) && $0.mailAddress != nil || Self.isForm($0) }
      || Self.isColleague(head.from, of: answers, own)
    // Of several the one that is the writer's: the others may be colleagues, or a list.
    let theirs =
      answers.first { answer in
        writers.contains { $0.address.lowercased() == answer.address.lowercased() }
      }
      ?? answers.first { answer in
        answer.name != nil && head.from.contains { $0.name == answer.name }
      }
    let person = theirs ?? answers.first ?? (isForm ? nil : writers.first)
    address = person?.address
    name = person?.name ?? (isForm ? nil : head.from.lazy.compactMap(\.name).first)
    self.isForm = isForm
    let unheard = head.from.filter {
      own.addresses.contains($0.address.lowercased()) || NoReplyAddress.isOne($0.address)
    }
    silence =
      person != nil || head.from.isEmpty || unheard.count < head.from.count
      ? nil
      : head.from.allSatisfy { own.addresses.contains($0.address.lowercased()) }
        ? MailCode.senderIsUs : MailCode.senderUnread
  }

  /// Whether it is from our own domain and to be answered elsewhere: a form of ours.
  private static func isColleague(
    _ from: [Correspondent],
    of answers: [Correspondent],
    _ own: OwnMail
  ) -> Bool {
    guard let domain = own.domain.map({ "@" + $0.lowercased() }), !from.isEmpty,
      let answer = answers.first
    else { return false }
    return from.allSatisfy { $0.address.lowercased().hasSuffix(domain) }
      && !answer.address.lowercased().hasSuffix(domain)
  }

  /// Whether an address is one that programs of web sites send from.
  private static func isForm(_ entry: Correspondent) -> Bool {
    let local = entry.address.prefix { $0 != "@" }.lowercased().filter { $0.isLetter }
    return ["webmaster", "wwwdata", "wordpress", "apache", "nginx", "webb", "web", "www"]
      .contains(local)
      || ["webform", "webbform", "formul", "kontaktform", "contactform", "forms"]
        .contains { local.hasPrefix($0) }
  }
}
