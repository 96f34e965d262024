import Foundation

/// What a register has told people, read back from its outbox and its logs.
package enum SentMail {
  /// To whom a message goes, and of which cases it tells: `bo.ek@mail.example 0002`.
  package static func summary(_ message: String) -> String {
    let numbers = Set(message.matches(of: /SYN-2026-(\d{4})/).map { String($0.output.1) })
    return ([field("To", message)] + numbers.sorted()).joined(separator: " ")
  }

  /// A field of the header, which is not folded; empty when there is none.
  package static func field(_ name: String, _ message: String) -> String {
    message.split(separator: "\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) } ?? ""
  }

  /// The six messages of ``MailRegister``.
  package static let messages = [
    "Anna Berg <anna.berg@kommun.example> 0002 0003 0004",
    "Karin Lindqvist <karin.lindqvist@kommun.example> 0003 0004",
    "Omar Nilsson <omar.nilsson@kommun.example> 0003 0004", "bo.ek@mail.example 0002",
    "eva.lund@mail.example 0004", "mia.ask@mail.example 0003",
  ]

  /// What the logs say after them.
  package static let lines = [
    "0002 aviserad vid=inkom till=anna.berg", "0002 aviserad vid=inkom till=avsändaren",
    "0003 aviserad vid=fördelad till=karin.lindqvist",
    "0003 aviserad vid=fördelad till=omar.nilsson",
    "0003 aviserad vid=inkom till=anna.berg", "0003 aviserad vid=inkom till=avsändaren",
    "0003 fördelad enhet=hemtjanst utredare=omar.nilsson",
    "0004 aviserad vid=fördelad till=karin.lindqvist",
    "0004 aviserad vid=fördelad till=omar.nilsson",
    "0004 aviserad vid=inkom till=anna.berg", "0004 aviserad vid=inkom till=avsändaren",
    "0004 fördelad enhet=hemtjanst utredare=omar.nilsson",
  ]
}

extension TemporaryRegister {
  /// The messages in the outbox.
  package func outbox() throws -> [String] { try texts(in: ".synpunkt/outbox/new") }

  /// The messages that wait for a program.
  package func queue() throws -> [String] { try texts(in: ".synpunkt/mail/queue") }

  /// The names of what waits, or whose events may not be in the logs.
  package func waiting() -> [String] {
    names(in: ".synpunkt/mail/pending") + names(in: ".synpunkt/mail/queue")
  }

  /// What the logs of the cases say without time, each line as often as it is there.
  package func told() throws -> [String] {
    try files().filter { $0.hasSuffix("/log.yaml") && $0.contains("SYN-") }.flatMap { path in
      try String(decoding: read(path), as: UTF8.self).split(separator: "\n").map { line in
        path.suffix("0002/log.yaml".count).prefix(4) + " "
          + line.split(separator: " ").dropFirst(3).joined(separator: " ")
      }
    }.filter { !$0.contains("registrerad") }.sorted()
  }

  /// The names at a path, in order; none where there is no such folder.
  package func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(path))) ?? []).sorted()
  }

  private func texts(in path: String) throws -> [String] {
    try names(in: path).map { String(decoding: try read(path + "/" + $0), as: UTF8.self) }
  }

  /// A program for the transport: a script of the shell, with `$OUT` for a file beside the register's
  /// own.
  ///
  /// - Returns: Its path.
  package func makeProgram(_ name: String, _ script: String) throws -> String {
    let path = ".programs/" + name
    try write(path, Array("#!/bin/sh\nOUT='\(absolute(".programs"))/out'\n\(script)\n".utf8))
    chmod(absolute(path), 0o755)
    return absolute(path)
  }

  /// What the programs have appended to `$OUT`.
  package func programOutput() -> String {
    (try? read(".programs/out")).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
