import CaseStore
import CivilCalendar
import Findings
import Mail
import System

/// How this machine sends: into the Maildir of the register, or through programs that its
/// environment names.
///
/// `SYNPUNKT_SENDMAIL` is a sendmail-compatible program, as `/usr/sbin/sendmail` or
/// `msmtp -C /etc/msmtprc` (``ProgramLine``); it gets `-t -i`, the register's address behind `-f` so that what cannot
/// be delivered comes back there, and the message. `SYNPUNKT_SMS` gets a number as its last
/// word and the text on its standard input. Never a file of the register names a program: whoever may
/// change the register could run anything here.
struct MailTransport {
  private let environment: [String: String]
  private let spool: MailSpool
  /// The address that mails come from; `nil` where the register names none.
  private let sender: MailAddress?
  /// How many seconds a program gets.
  private let patience: Int

  /// What became of one message.
  enum Outcome {
    case taken
    /// To be tried again (`EX_TEMPFAIL`, sysexits.h): nothing is wrong with the message.
    case busy(Wording)
    /// The program does not want it; it is tried again all the same, so that nothing is lost.
    case refused(Wording)
  }

  init(
    _ environment: [String: String],
    _ spool: MailSpool,
    from sender: MailAddress?,
    patience: Int
  ) {
    self.environment = environment
    self.sender = sender
    self.spool = spool
    self.patience = patience
  }

  /// Whether a program for mail is named.
  var hasMailProgram: Bool { program("SYNPUNKT_SENDMAIL") != nil }

  /// Whether a program for text messages is named.
  var sendsTextMessages: Bool { program("SYNPUNKT_SMS") != nil }

  func send(_ message: MailSpool.Queued, at now: Instant) throws -> Outcome {
    switch message.kind {
    case .email:
      guard let program = program("SYNPUNKT_SENDMAIL") else {
        try spool.moveToOutbox(message, at: now)
        return .taken
      }
      return try feed(spool.read(message), to: program, with: ["-t", "-i"] + envelope, of: message)
    case .sms:
      guard let program = program("SYNPUNKT_SMS") else { return .refused(Self.noProgram) }
      let bytes = try spool.read(message)
      let (number, text) = SMSFile.parts(bytes)
      return try feed(text, to: program, with: [number], of: message)
    }
  }

  /// Without it the program would name the user that it runs as.
  private var envelope: [String] {
    guard let address = sender?.wireAddress, address.utf8.first != UInt8(ascii: "-") else {
      return []
    }
    return ["-f", address]
  }

  private func program(_ variable: String) -> ProgramLine? { ProgramLine(environment[variable]) }

  private func feed(
    _ bytes: [UInt8],
    to program: ProgramLine,
    with arguments: [String],
    of message: MailSpool.Queued
  ) throws -> Outcome {
    let name = visible(program.name)
    let words = program.words(with: arguments)
    let end = ChildProcess.feed(bytes, to: words, in: environment, seconds: patience)
    switch program.status(end) {
    case 0:
      try spool.remove(message)
      return .taken
    case Self.temporaryFailure:
      return .busy(Wording("\(name) kan inte skicka just nu", "\(name) cannot send just now"))
    case let status?:
      return .refused(Wording("\(name) slutade med \(status)", "\(name) ended with \(status)"))
    case nil:
      return .refused(
        Wording(
          "\(name) gick inte att köra, eller svarade inte",
          "\(name) could not be run, or did not answer"
        )
      )
    }
  }

  /// `EX_TEMPFAIL` of sysexits.h.
  private static let temporaryFailure: Int32 = 75
  private static let noProgram = Wording(
    "inget program för sms är angivet i SYNPUNKT_SMS",
    "no program for text messages is named in SYNPUNKT_SMS"
  )
}

/// A text message as it waits: the number on the first line, then the text.
enum SMSFile {
  static func bytes(number: String, text: String) -> [UInt8] {
    // Signs that people put into numbers are no program's business.
    let digits = number.filter { $0.isASCII && $0.isNumber || $0 == "+" }
    return Array("\(digits)\n\(text)\n".utf8)
  }

  static func parts(_ bytes: [UInt8]) -> (number: String, text: [UInt8]) {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    return (String(decoding: bytes[..<end], as: UTF8.self), Array(bytes[end...].dropFirst()))
  }
}
