import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mail
import System

/// Many files of the inbox: what waits for the disk is done for several cases at once.
///
/// A case is registered by the same steps as one alone, each of which is durable before the next; and what is decided by what
/// came before – numbers, what is known already, who was acknowledged – is decided in the order of the files.
extension Intake {
  /// Registers every file, in order; the numbers follow it.
  package mutating func inboxFiles(_ files: [InboxFile]) -> [Result] {
    var results: [Result] = []
    var batch = Batch()
    for file in files {
      if let prepared = try? prepare(file, after: &batch, into: &results) {
        batch.items.append(prepared)
        if batch.items.count == Batch.most { results += finish(&batch) }
      } else {
        results += finish(&batch)
        results += inboxFile(file)
      }
    }
    return results + finish(&batch)
  }

  /// Messages that are read and wait to be registered.
  private struct Batch {
    var items: [Prepared] = []

    static let most = 96

    /// Whether one of them is known by a digest.
    func holds(_ digests: [Digest]) -> Bool {
      items.contains { item in
        (item.arrived.draft.message + [item.arrived.draft.messageName].compactMap(\.self))
          .contains(where: digests.contains)
      }
    }
  }

  private struct Prepared: Sendable {
    let file: InboxFile
    let bytes: [UInt8]
    let arrived: Arrived
    let number: CaseNumber

    var source: String { Registration.inboxPath + "/" + file.name }
  }

  /// A message that is a case as it is; `nil` for everything else, which is looked at alone.
  private mutating func prepare(
    _ file: InboxFile,
    after batch: inout Batch,
    into results: inout [Result]
  ) throws -> Prepared? {
    guard FileKind(file.name) == .message else { return nil }
    try folder.refuseUnfinished(file, now: desk.world.clock())
    let bytes = try folder.readInbox(file.name)
    guard MailboxFile.messages(in: bytes) == nil else { return nil }
    let arrival = try read(bytes)
    let message = arrival.message
    let name = message.messageID.map { CaseDraft.digest(ofName: $0) }
    let digests = [arrival.digests.identity, arrival.digests.likeness, name].compactMap(\.self)
    // What it has to do with one of them is known when that one is there.
    if batch.holds(digests) || mayRelate(message) { results += finish(&batch) }
    _ = try knownMessages()
    guard interrupted[arrival.digests.identity.hexadecimal] == nil, try whyAside(arrival) == nil
    else { return nil }
    let number: CaseNumber
    if let last = batch.items.last?.number {
      number = CaseNumber(series: last.series, year: last.year, serial: last.serial + 1)
    } else if let next = try registration.following() {
      number = next
    } else {
      return nil
    }
    let source = Registration.inboxPath + "/" + file.name
    let received = min(Moment(file.modified, in: register.timeZone).date, now.date)
    let arrived = try draft(of: arrival, source, received: received)
    remember(arrived.draft, number)
    return Prepared(file: file, bytes: bytes, arrived: arrived, number: number)
  }

  /// Whether a message may go on from another, or names a case.
  private func mayRelate(_ message: IncomingMessage) -> Bool {
    !message.head.inReplyTo.isEmpty || !message.head.references.isEmpty
      || message.subject.utf8.contains(UInt8(ascii: "-"))
        && message.subject.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Registers what waits.
  private mutating func finish(_ batch: inout Batch) -> [Result] {
    let items = batch.items
    batch.items = []
    if items.isEmpty { return [] }
    let registration = self.registration
    let outcomes = registration.register(
      items.map {
        .init($0.file.name, holding: $0.bytes, draft: $0.arrived.draft, as: $0.number)
      }
    )
    return zip(items, outcomes).flatMap { item, outcome -> [Result] in
      switch outcome {
      case .success(true):
        return [.registered(item.number, source: item.source, remarks: item.arrived.remarks)]
      case .success(false):
        forget(item.number)
        return inboxFile(item.file)
      case .failure(let error):
        forget(item.number)
        return [.refused(source: item.source, Refusal(error))]
      }
    }
  }

  private mutating func forget(_ number: CaseNumber) {
    registered = registered.filter { $0.value != number }
  }
}
