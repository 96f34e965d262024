import Foundation

/// The `email` package of Python, a second reader of the same messages.
package struct PythonEmail {
  private let python: Python

  /// `nil` where there is no python3 with a policy for modern messages.
  package init?() {
    guard let python = Python(importing: "email.policy, mailbox") else { return nil }
    self.python = python
  }

  /// A message as Python reads it.
  package struct Reading: Decodable, Equatable, Sendable {
    package var subject: String
    package var from: [[String]]
    package var to: [[String]]
    /// ISO 8601 with offset, or empty.
    package var date: String
    /// With LF at the ends of lines.
    package var text: String
    /// Name, media type and content in hexadecimal digits, in order.
    package var attachments: [[String]]
    /// What Python found wrong with the message.
    package var defects: [String]
  }

  /// One reading for each message, in order.
  package func readings(of messages: [[UInt8]]) throws -> [Reading] {
    let input = FileManager.default.temporaryDirectory
      .appending(path: "synpunkt-mail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: input) }
    let lines = messages.map { Data($0).base64EncodedString() + "\n" }.joined()
    try Data(lines.utf8).write(to: input)
    return try readings(at: input.path)
  }

  /// One reading for each message of a Maildir, in the order of their names.
  package func readings(ofMaildir path: String) throws -> [Reading] { try readings(at: path) }

  private func readings(at path: String) throws -> [Reading] {
    let run = try python.run(["-c", Self.script, path])
    return try JSONDecoder().decode([Reading].self, from: run.output)
  }

  private static let script = """
    import base64, email, email.policy, json, mailbox, os, sys
    from email.header import decode_header, make_header
    from email.utils import getaddresses

    # The modern parser leaves the space between two encoded-words of a name (as of Python 3.11).
    def addresses(source, field):
        value = email.message_from_bytes(source)[field]
        return [
            [str(make_header(decode_header(name))), address]
            for name, address in getaddresses([str(value or "")])]

    def reading(source):
        message = email.message_from_bytes(source, policy=email.policy.default)
        body = message.get_body(preferencelist=("plain", "html"))
        attached, defects = [], [repr(d) for d in message.defects]
        for part in message.walk():
            defects += [repr(d) for d in part.defects]
            if part is not body and not part.is_multipart():
                attached.append([
                    part.get_filename() or "", part.get_content_type(),
                    part.get_payload(decode=True).hex()])
        for field in ("subject", "from", "to", "date"):
            if message[field] is not None:
                defects += [repr(d) for d in message[field].defects]
        date = message["date"]
        return {
            "subject": str(message["subject"] or ""),
            "from": addresses(source, "from"),
            "to": addresses(source, "to"),
            "date": date.datetime.isoformat() if date is not None and date.datetime else "",
            "text": "" if body is None else body.get_content().replace("\\r\\n", "\\n"),
            "attachments": attached,
            "defects": defects,
        }

    if os.path.isdir(sys.argv[1]):
        box = mailbox.Maildir(sys.argv[1], create=False)
        sources = [box.get_bytes(key) for key in sorted(box.keys())]
    else:
        sources = [base64.b64decode(line) for line in open(sys.argv[1])]
    json.dump([reading(source) for source in sources], sys.stdout)
    """
}
