import Casework
import Checksums
import Findings
import System

/// What came with a case is what came: where the registration has the hash of each attachment, they are compared (G5).
///
/// Cases that were registered before it had them hold.
extension CaseFolder {
  /// What is wrong with the attachments; each is read, which is why only who checks asks.
  func attachmentFindings(in folder: borrowing Folder, at path: String) -> [LocatedFinding] {
    guard let log = bytes.log, log.contains(words: LogEvent.attachmentKey + "=") else { return [] }
    var findings: [LocatedFinding] = []
    let names = names.filter { $0.hasPrefix(Self.attachments + "/") }
      .map { String($0.dropFirst(Self.attachments.count + 1)) }
    let values = Dictionary(names.map { (LogEvent.word($0), $0) }) { first, _ in first }
    for recorded in LogEvent.attachments(in: log) {
      let place = "\(path)/\(Self.attachments)/\(values[recorded.name] ?? recorded.name)"
      guard let name = values[recorded.name] else {
        findings.append(StoreCode.attachmentMissing.finding(with: with(place)).located(path: place))
        continue
      }
      do {
        let inner = try folder.folder(Self.attachments)
        guard try inner.digest(of: name) != recorded.digest else { continue }
        let finding =
          try inner.isPointer(name)
          ? StoreCode.filePointer.finding() : StoreCode.attachmentChanged.finding(with: with(place))
        findings.append(finding.located(path: place))
      } catch {
        findings.append(
          error.finding(as: StoreCode.unreadableFile).located(path: place)
        )
      }
    }
    return findings
  }

  private func with(_ place: String) -> [String: Wording] {
    let inCase = place.split(separator: "/").suffix(2).joined(separator: "/")
    return ["case": "\(bytes.number)", "file": Wording(verbatim: visible(inCase))]
  }
}
