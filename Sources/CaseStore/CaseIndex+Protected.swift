import Casework
import System

extension CaseIndex {
  /// Whether every case was seen: no folder and no case.yaml was unreadable.
  package var isWhole: Bool {
    !findings.contains { $0.code == StoreCode.unreadableFolder }
      && !entries.contains(where: \.isUnknown)
  }

  /// `sender.yaml` of every case that says, or may say, that somebody's identity is protected (L10).
  ///
  /// A case whose `case.yaml` cannot be read may say so.
  package func protectedSenders(in register: RegisterFolder) -> [SenderFile] {
    var files: [SenderFile] = []
    // What lies in a folder that cannot be opened is not known.
    if findings.contains(where: { $0.code == StoreCode.unreadableFolder }) {
      files.append(.unreadable)
    }
    for entry in entries where entry.isProtected || (!entry.isReadable && !entry.isMissing) {
      do {
        if let bytes = try register.read(entry.number, .sender) { files.append(.bytes(bytes)) }
      } catch {
        files.append(.unreadable)
      }
    }
    return files
  }
}
