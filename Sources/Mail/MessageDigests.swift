import Checksums

/// By what a message is known when it comes again.
///
/// It is asked for apart from reading, since it takes as long: everything is hashed twice.
package struct MessageDigests: Sendable, Hashable {
  /// Equal for one message, however often and by whichever way it is delivered: its name, date, sender and
  /// subject as people read them, and its decoded content.
  ///
  /// Trace fields, folds, encodings and boundaries change on the way, and do not count. Each value is
  /// hashed behind its length, so that none can pass for a piece of the next.
  package let identity: Digest
  /// Another name for a message of which the way has changed only how its sender's name is written, or its
  /// subject: by address, time, text and files.
  ///
  /// Where nobody says when, or nothing is written, the subject counts as well.
  package let likeness: Digest

  /// The fields that tell which message it is.
  static let fields = [FieldName.messageID, .date, .from, .subject]

  /// Hashes a message.
  package init(of message: IncomingMessage) {
    // Mail servers and mail programs write the ends of lines as they like.
    let files = message.attachments.map { file in
      message.linedFiles.contains(file.fileName) ? lineEndsAsLF(file.bytes) : file.bytes
    }
    identity = Self.identity(of: message, files)
    likeness = Self.likeness(of: message, files)
  }

  private static func identity(of message: IncomingMessage, _ files: [[UInt8]]) -> Digest {
    var hasher = SHA256()
    for value in message.identifying { hasher.add(Array(value.utf8)) }
    hasher.add(message.text)
    hasher.add(message.html.map(lineEndsAsLF) ?? [])
    for form in message.otherForms { hasher.add(lineEndsAsLF(form.bytes)) }
    for (file, bytes) in zip(message.attachments, files) {
      hasher.add(Array(file.fileName.utf8))
      hasher.add(Array(file.mediaType.utf8))
      hasher.add(bytes)
    }
    return hasher.finalize()
  }

  private static func likeness(of message: IncomingMessage, _ files: [[UInt8]]) -> Digest {
    var hasher = SHA256()
    hasher.add(Array("likeness".utf8))
    // Forms on the web write from one address for many people.
    for entries in [message.head.from, message.head.replyTo] {
      hasher.add(Array("\(entries.count)".utf8))
      for entry in entries { hasher.add(Array(entry.address.lowercased().utf8)) }
    }
    hasher.add(Array((message.date?.iso ?? "").utf8))
    if message.date == nil || message.text.isEmpty { hasher.add(Array(message.subject.utf8)) }
    hasher.add(message.text.filter { $0 > 0x20 })
    for (file, bytes) in zip(message.attachments, files) {
      hasher.add(Array(file.fileName.utf8))
      hasher.add(bytes)
    }
    return hasher.finalize()
  }
}

extension SHA256 {
  fileprivate mutating func add(_ value: [UInt8]) {
    withUnsafeBytes(of: UInt64(value.count).bigEndian) { update($0) }
    update(value)
  }
}
