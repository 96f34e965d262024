import Checksums
import CivilCalendar

extension IncomingMessage {
  /// What the message is, whichever way it came: its name, date, sender and subject as people read
  /// them, and its decoded content.
  ///
  /// Trace fields, folds, encodings and boundaries change on the way, and do not count. Each value is
  /// hashed behind its length, so that none can pass for a piece of the next.
  static func identity(of fields: MessageFields, with body: BodyReader) -> Digest {
    var hasher = SHA256()
    for name in [FieldName.messageID, .date, .from, .subject] {
      hasher.add(Array(fields.text(name).utf8))
    }
    hasher.add(body.text)
    hasher.add(body.html.map(lineEndsAsLF) ?? [])
    for form in body.otherForms { hasher.add(lineEndsAsLF(form.bytes)) }
    for file in body.attachments {
      hasher.add(Array(file.fileName.utf8))
      hasher.add(Array(file.mediaType.utf8))
      // Mail servers and mail programs write the ends of lines as they like.
      hasher.add(body.linedFiles.contains(file.fileName) ? lineEndsAsLF(file.bytes) : file.bytes)
    }
    return hasher.finalize()
  }

  /// What the message is, whatever was added to its header: who wrote it, when, and what.
  ///
  /// Where nobody says when, or nothing is written, the subject counts as well.
  static func likeness(
    of head: MessageHead,
    date: Moment?,
    subject: String,
    body: BodyReader
  ) -> Digest {
    var hasher = SHA256()
    hasher.add(Array("likeness".utf8))
    // Forms on the web write from one address for many people.
    for entries in [head.from, head.replyTo] {
      hasher.add(Array("\(entries.count)".utf8))
      for entry in entries { hasher.add(Array(entry.address.lowercased().utf8)) }
    }
    hasher.add(Array((date?.iso ?? "").utf8))
    if date == nil || body.text.isEmpty { hasher.add(Array(subject.utf8)) }
    hasher.add(body.text.filter { $0 > 0x20 })
    for file in body.attachments {
      hasher.add(Array(file.fileName.utf8))
      hasher.add(body.linedFiles.contains(file.fileName) ? lineEndsAsLF(file.bytes) : file.bytes)
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
