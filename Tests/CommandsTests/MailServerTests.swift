import Foundation
import Glibc
import RegisterFixtures
import Testing

/// The real dialogue: msmtp sends to a mail server on this machine, and Python reads what arrived.
@Suite(
  .waits,
  .serialized,
  .enabled(
    if: MailServer.isPossible,
    "msmtp, aiosmtpd and python3 must be in PATH for the dialogue with a mail server"
  )
)
struct MailServerTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(at time: String, port: UInt16) throws -> Run {
    let settings = register.absolute(".programs/msmtprc")
    let text = """
      account default
      host 127.0.0.1
      port \(port)
      tls off
      auth off
      timeout 10

      """
    try register.write(".programs/msmtprc", Array(text.utf8))
    chmod(settings, 0o600)
    return register.run(
      ["remind", "--at", time],
      environment: [
        "PATH": "/usr/bin:/bin",
        "SYNPUNKT_SENDMAIL": "\(MailServer.msmtp ?? "") -C \(settings) --read-envelope-from",
      ],
      patience: 20
    )
  }

  @Test("the server is down, and everything waits; it is up, and everything arrives once")
  func sends() throws {
    let port = try MailServer.freePort()
    let down = try remind(at: MailRegister.now, port: port)
    #expect(down.status == .failure)
    #expect(
      down.errors.contains(
        "msmtp kan inte skicka just nu; meddelandet ligger kvar och skickas senare\n"
      )
    )
    #expect(register.waiting().count == 6)
    #expect(try register.told() == SentMail.lines)

    let server = try MailServer(port: port, folder: register.absolute(".programs/mailbox"))
    defer { server.stop() }
    let up = try remind(at: "2026-11-23T09:00", port: port)
    #expect(up.status == .done)
    #expect(up.errors == "")
    #expect(register.waiting() == [])
    let arrived = try server.messages()
    let expected = SentMail.messages.map { $0.replacing(/\ \d{4}/, with: "") }
    #expect(arrived.map(\.to).sorted() == expected)
    #expect(Set(arrived.map(\.id)).count == 6)
    for message in arrived {
      #expect(message.from == "Exempelkommunen <synpunkten@kommun.example>")
      #expect(message.envelopeFrom == "synpunkten@kommun.example")
      #expect(message.to == message.envelopeTo || message.to.hasSuffix("<\(message.envelopeTo)>"))
      #expect(message.defects == [])
    }
    let sender = try #require(arrived.first { $0.to == "bo.ek@mail.example" })
    #expect(sender.subject == "SYN-2026-0002: vi har tagit emot ditt ärende")
    #expect(
      sender.text == """
        Hej!

        Tack för att du hörde av dig till Exempelkommunen. Vi har tagit emot ditt ärende. \
        Det har nummer SYN-2026-0002.
        Du får svar senast den 21 december 2026.

        Har du frågor? Hör av dig till oss och uppge ärendets nummer.

        Med vänlig hälsning
        Exempelkommunen
        E-post: synpunkten@kommun.example

        """
    )
    #expect(try remind(at: "2026-11-23T10:00", port: port).output == "")
    #expect(try server.messages().count == 6)
  }
}

/// A mail server that puts what it gets into a mailbox.
private final class MailServer {
  private let process = Process()
  private let folder: String

  static let msmtp = OtherProgram.path("msmtp")
  private static let aiosmtpd = OtherProgram.path("aiosmtpd")
  private static let python = OtherProgram.path("python3")
  static var isPossible: Bool { msmtp != nil && aiosmtpd != nil && python != nil }

  /// A port on which nobody listens.
  static func freePort() throws -> UInt16 {
    let end = try listening(on: 0)
    defer { close(end) }
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(end, $0, &size) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  private struct NoPort: Error {}

  private static func listening(on port: UInt16) throws -> Int32 {
    let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard withAddress(port, { bind(end, $0, $1) }) == 0 else {
      close(end)
      throw NoPort()
    }
    return end
  }

  private static func answers(on port: UInt16) -> Bool {
    let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(end) }
    return withAddress(port) { connect(end, $0, $1) } == 0
  }

  private static func withAddress<Result>(
    _ port: UInt16,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  init(port: UInt16, folder: String) throws {
    self.folder = folder
    process.executableURL = URL(fileURLWithPath: Self.aiosmtpd ?? "")
    process.arguments = [
      "-n", "-l", "127.0.0.1:\(port)", "-c", "aiosmtpd.handlers.Mailbox", folder,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 where !Self.answers(on: port) { usleep(50_000) }
    guard Self.answers(on: port) else {
      stop()
      throw NoPort()
    }
  }

  func stop() {
    // The runner of the tests may have other signals blocked, for its children, too.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A message as Python reads it.
  struct Message: Decodable {
    let id, from, to, subject, text, envelopeFrom, envelopeTo: String
    let defects: [String]
  }

  func messages() throws -> [Message] {
    let script = """
      import email, email.policy, json, mailbox, sys
      def reading(m):
          return {
              "id": m["message-id"], "from": str(m["from"]), "to": str(m["to"]),
              "subject": str(m["subject"]), "text": m.get_content(),
              "envelopeFrom": m["x-mailfrom"], "envelopeTo": m["x-rcptto"],
              "defects": [repr(d) for d in m.defects]}
      box = mailbox.Maildir(sys.argv[1], create=False, factory=lambda file:
          email.message_from_binary_file(file, policy=email.policy.default))
      json.dump([reading(m) for m in box], sys.stdout)
      """
    let reader = Process()
    let output = Pipe()
    reader.executableURL = URL(fileURLWithPath: Self.python ?? "")
    reader.arguments = ["-c", script, folder]
    reader.standardOutput = output
    try reader.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    reader.waitUntilExit()
    return try JSONDecoder().decode([Message].self, from: words)
  }
}
