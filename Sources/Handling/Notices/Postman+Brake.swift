import CaseStore
import Casework
import CivilCalendar
import Notices

/// The brake on everything that senders are told by the program: a program that answers all it gets must not be
/// answered for ever, nor anybody be flooded.
///
/// | to one sender | at most |
/// |---|---|
/// | in an hour | three messages |
/// | in a week, where the program answers us or so many wrote that they were not acknowledged | three messages |
///
/// What is held back is not lost: it is told as soon as there is room, and until then the registrar is told why not.
extension Postman {
  /// Takes out what is to wait.
  func brake(_ notifications: inout [Notification], into result: inout Result) {
    let senders = notifications.compactMap(\.sender)
    guard !senders.isEmpty else { return }
    do {
      let week = Instant(seconds: instant.seconds - Self.week)
      var memory = try senderMemory.read(since: week)
      let isCrowded = senders.contains { sender in
        memory.count(to: sender, since: week) + senders.count { $0 == sender } > Self.most
      }
      // Other machines have told of cases, too, and only the logs say so.
      let recent =
        isCrowded || isShared
        ? try RecentSenders(of: folder, in: register, since: week) : RecentSenders()
      for sender in Set(senders) { memory.complete(sender, with: recent.times(of: sender)) }
      // The case and its sender: what is told of a case at one time is one message.
      var sent: Set<String> = []
      notifications.removeAll { notification in
        guard let sender = notification.sender, let number = notification.subject.number else {
          return false
        }
        let message = "\(number) \(sender)"
        if sent.contains(message) { return false }
        let isFull =
          memory.count(to: sender, since: Instant(seconds: instant.seconds - Self.hour))
          >= Self.most
          || recent.isUnderBrake(sender) && memory.count(to: sender, since: week) >= Self.most
        if isFull {
          result.problems.append(.init(number: number, reason: .heldBack(Self.most)))
          return true
        }
        memory.add(sender, at: instant)
        sent.insert(message)
        return false
      }
    } catch {
      // Nobody knows how many were sent.
      result.failures.append(Refusal(error).message)
      notifications.removeAll { $0.sender != nil }
    }
  }

  /// Notes what was sent.
  func noteSenders(of notices: [Notice]) throws {
    let senders = notices.compactMap { $0.notifications.first?.sender }
    guard !senders.isEmpty else { return }
    var memory = try senderMemory.read(since: Instant(seconds: instant.seconds - Self.week))
    for sender in senders { memory.add(sender, at: instant) }
    try senderMemory.keep(memory)
  }

  private var senderMemory: SenderMemory { SenderMemory(folder) }

  private static let most = 3
  private static let hour: Int64 = 3_600
  private static let week: Int64 = 7 * 86_400
}

extension Notification {
  /// By what the sender who is told is known; `nil` for staff.
  fileprivate var sender: String? {
    switch addressee {
    case .person: nil
    case .sender(let address): SenderKey.of(address)
    }
  }
}
