/// The fixed files of a case's folder.
package enum CaseFile: Hashable, CaseIterable, RawRepresentable, Sendable {
  case facts
  case submission
  case sender
  /// What the header of a message said, and what was wrong with it.
  case message
  /// The message as it came, where something was wrong with it.
  case original
  case investigation
  case notes
  case log
  /// What people are to choose where two clones have written different things.
  case conflicts
  /// What is written of a letter, and what is printed and posted.
  case letter(Letter)
  case letterPDF(Letter)
  case publicSubmission
  case publicReply
  case redaction

  /// All that every version of the program knows, in the order in which people are shown them; a case may
  /// have more letters.
  package static let allCases: [CaseFile] =
    [.facts, .submission, .sender, .message, .original, .investigation, .notes, .log, .conflicts]
    + Letter.fixed.map { .letter($0) } + Letter.fixed.map { .letterPDF($0) }
    + [.publicSubmission, .publicReply, .redaction]

  /// The path in the case's folder.
  package var rawValue: String {
    switch self {
    case .facts: "case.yaml"
    case .submission: "submission.txt"
    case .sender: "sender.yaml"
    case .message: "message.yaml"
    case .original: "message.eml"
    case .investigation: "investigation.yaml"
    case .notes: "notes.yaml"
    case .log: "log.yaml"
    case .conflicts: "conflict.yaml"
    case .letter(let letter): Self.lettersPrefix + letter.rawValue + Self.textEnding
    case .letterPDF(let letter): Self.lettersPrefix + letter.rawValue + Self.pdfEnding
    case .publicSubmission: "public/submission.txt"
    case .publicReply: "public/reply.txt"
    case .redaction: "public/redaction.yaml"
    }
  }

  /// The file at a path in the case's folder, if it is one of these.
  package init?(rawValue: String) {
    if let file = Self.byPath[rawValue] {
      self = file
    } else if let letter = Self.letter(rawValue, Self.textEnding) {
      self = .letter(letter)
    } else if let letter = Self.letter(rawValue, Self.pdfEnding) {
      self = .letterPDF(letter)
    } else {
      return nil
    }
  }

  private static func letter(_ path: String, _ ending: String) -> Letter? {
    guard path.hasPrefix(lettersPrefix), path.hasSuffix(ending) else { return nil }
    return Letter(
      rawValue: String(path.dropFirst(lettersPrefix.count).dropLast(ending.count))
    )
  }

  private static let lettersPrefix = lettersFolder + "/"
  private static let textEnding = ".txt"
  private static let pdfEnding = ".pdf"

  private static let byPath = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }
  )

  /// The answer.
  package static let reply = letter(.reply)
  package static let replyPDF = letterPDF(.reply)

  /// Where the letters of a case lie.
  package static let lettersFolder = "letters"
  /// Where the texts that the public sees lie.
  package static let publicFolder = "public"
  /// Where what came with a case lies.
  package static let attachmentsFolder = "attachments"

  /// Whether a path in a case's folder is of no file that a case has by custom.
  package static func isStray(_ path: String) -> Bool {
    if CaseFile(rawValue: path) != nil { return false }
    let names = path.split(separator: "/")
    return names.count != 2
      || ![lettersFolder, publicFolder, attachmentsFolder].contains(String(names[0]))
  }
}
