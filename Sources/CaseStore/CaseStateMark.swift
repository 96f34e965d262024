import Casework
import Checksums

/// The facts and the log of a case and which files it has, as one hash: who changed the case changed that.
package struct CaseStateMark: Hashable, Sendable {
  private let digest: Digest

  /// `paths`: of every file in the case's folder, sorted.
  init(of bytes: CaseBytes, holding paths: [String]) {
    var hasher = SHA256()
    for part in [bytes.facts, bytes.log].map({ $0 ?? [] }) {
      hasher.update(Array("\(part.count)\n".utf8))
      hasher.update(part)
    }
    for path in paths { hasher.update(Array((path + "\n").utf8)) }
    digest = hasher.finalize()
  }

  /// As it stands in a file; `nil` for what is none.
  package init?(_ text: String) {
    guard let digest = Digest(hexadecimal: text) else { return nil }
    self.digest = digest
  }

  package var text: String { digest.hexadecimal }
}
