import Checksums
import Findings

/// The hashes of what came with a case, as its registration records them.
///
/// ```
/// - 2026-03-02T14:31:07+01:00 anna.berg registrerad sha256=9f86d0… attachment=ef2d12…:bild.png
/// ```
extension LogEvent {
  /// The key of the hash and name of an attachment, in every language.
  package static let attachmentKey = "attachment"

  /// An attachment as it came.
  package struct Attachment: Hashable, Sendable {
    package let digest: Digest
    /// As a log has it: `_` stands for spaces.
    package let name: String
  }

  /// A detail that records an attachment.
  static func detail(ofAttachment name: String, holding bytes: [UInt8]) -> Detail {
    Detail(attachmentKey, SHA256.hash(of: bytes).hexadecimal + ":" + word(name))
  }

  /// What a registration records; in a log whatever its language.
  package static func attachments(in log: [UInt8]) -> [Attachment] {
    Language.allCases.lazy.compactMap { language in
      events(in: log, language: language).registration
    }.first?.attachments ?? []
  }

  /// The attachments of the case that this registers.
  package var attachments: [Attachment] {
    details.filter { $0.key == Self.attachmentKey }.compactMap { detail in
      let parts = detail.value.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let digest = Digest(hexadecimal: String(parts[0])) else { return nil }
      return Attachment(digest: digest, name: String(parts[1]))
    }
  }
}
