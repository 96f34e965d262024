import Foundation

/// The `email` package of Python, a second reader of the same messages.
struct PythonEmail {
  private let python: String

  /// `nil` where there is no python3 with a policy for modern messages.
  init?() {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
    let candidates = path.split(separator: ":").map { "\($0)/python3" }
    guard let found = candidates.first(where: Self.hasEmail) else { return nil }
    python = found
  }

  private static func hasEmail(_ python: String) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import email.policy; email.policy.default"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// A message as Python reads it.
  struct Reading: Decodable, Equatable {
    var subject: String
    var from: [[String]]
    var to: [[String]]
    /// ISO 8601 with offset, or empty.
    var date: String
    /// With LF at the ends of lines.
    var text: String
    /// Name, media type and content in hexadecimal digits, in order.
    var attachments: [[String]]
    /// What Python found wrong with the message.
    var defects: [String]
  }

  /// One reading for each message, in order.
  func readings(of messages: [[UInt8]]) throws -> [Reading] {
    let input = FileManager.default.temporaryDirectory
      .appending(path: "synpunkt-mail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: input) }
    let lines = messages.map { Data($0).base64EncodedString() + "\n" }.joined()
    try Data(lines.utf8).write(to: input)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", Self.script, input.path]
    process.standardOutput = output
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([Reading].self, from: words)
  }

  private static let script = """
    import base64, email, email.policy, json, sys
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

    json.dump([reading(base64.b64decode(line)) for line in open(sys.argv[1])], sys.stdout)
    """
}
