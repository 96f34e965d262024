import CaseStore
import Casework
import Checksums
import CivilCalendar
import Mail
import System

/// What is registered already, and who was acknowledged lately.
extension Intake {
  /// The messages that cases were registered from, and those at which a registration was interrupted.
  mutating func knownMessages() throws -> KnownMessages {
    if let known { return known }
    let known = try KnownMessages(folder)
    self.known = known
    for number in known.interrupted {
      do {
        guard let (name, bytes) = try folder.incoming(number), FileKind(name) == .message else {
          continue
        }
        interrupted[try read(bytes).digests.identity.hexadecimal] = number
      } catch let error as FileError {
        // Of what cannot be read nobody knows whether it is the message that comes in now.
        throw error
      } catch {
        continue
      }
    }
    return known
  }

  /// Finishes the registration of a message that an earlier run was interrupted at.
  mutating func finishInterrupted(_ arrival: Arrival) throws -> CaseNumber? {
    _ = try knownMessages()
    let identity = arrival.digests.identity.hexadecimal
    guard let number = interrupted[identity], registered[identity] == nil else { return nil }
    switch try resume(number) {
    case .registered:
      registered[identity] = number
      registered[arrival.digests.likeness.hexadecimal] = number
      return number
    case .refused, .unfinished, .told: return nil
    }
  }

  /// The case that a message was registered as in this run or before.
  mutating func number(of message: Digest) throws -> CaseNumber? {
    try registered[message.hexadecimal] ?? knownMessages().number(of: message)
  }

  /// The case that came by a message of this name.
  mutating func number(named name: String) throws -> CaseNumber? {
    let digest = CaseDraft.digest(ofName: name)
    return try registered[digest.hexadecimal] ?? knownMessages().number(named: digest)
  }

  /// Knows what was registered just now.
  mutating func remember(_ draft: CaseDraft, _ number: CaseNumber) {
    for digest in draft.message { registered[digest.hexadecimal] = number }
    if let name = draft.messageName {
      registered[name.hexadecimal] = registered[name.hexadecimal] ?? number
    }
  }

  /// Notes that an address is acknowledged, unless so many were sent there lately that a program may be
  /// answering them.
  ///
  /// `source`: what is to be registered, which is asked for as often as its file is read.
  mutating func mayAcknowledge(_ address: String, from source: String) throws -> Bool {
    if acknowledged.contains(source) { return true }
    var recent =
      try self.recent
      ?? RecentSenders(
        of: folder,
        in: register,
        since: Instant(
          seconds: (now.instant(in: register.timeZone)?.seconds ?? 0) - Self.brakeTime
        )
      )
    let isFree = recent.count(of: address) < Self.brakeCount
    if isFree {
      recent.add(address)
      acknowledged.insert(source)
    }
    self.recent = recent
    return isFree
  }

  /// So many acknowledgements to one address in a week.
  static let brakeCount = 3
  private static let brakeTime: Int64 = 7 * 86_400
}
