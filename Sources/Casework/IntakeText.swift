import CaseText
import Findings

/// A text that came in, perhaps with a form's header lines above it.
///
/// ```
/// typ: klagomål
/// kanal: telefon
/// namn: Märta Sandelin
///
/// Bussen kom aldrig.
/// ```
///
/// The lines are a header only when every one of them, up to the first blank line, is a known field
/// with a colon, in UTF-8, none with two values. Otherwise the whole text is what came in: nothing that somebody wrote is taken away
/// from it.
package struct IntakeText: Sendable {
  /// Values of the header's lines that belong in case.yaml.
  package private(set) var facts: [CaseField: String] = [:]
  /// Values of the header's lines that belong in sender.yaml.
  package private(set) var sender: [SenderField: String] = [:]
  /// What came in, word for word.
  package let submission: [UInt8]

  /// Reads a text; one without a header is all submission.
  package init(_ bytes: [UInt8], in language: Language) {
    var header = Header()
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let end = header.read(hasMark ? bytes.dropFirst(3) : bytes[...], in: language) else {
      submission = bytes
      return
    }
    facts = header.facts
    sender = header.sender
    submission = Array(bytes[end...])
  }

  private struct Header {
    var facts: [CaseField: String] = [:]
    var sender: [SenderField: String] = [:]

    /// - Returns: Where the text begins, or `nil` when there is no header.
    mutating func read(_ bytes: ArraySlice<UInt8>, in language: Language) -> Int? {
      var place = bytes.startIndex
      var hasField = false
      while place < bytes.endIndex {
        let feed = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let line = bytes[place..<feed].withoutCarriageReturn
        let next = min(feed + 1, bytes.endIndex)
        if line.allSatisfy({ $0 == UInt8(ascii: " ") }) { return hasField ? next : nil }
        // In another encoding the values would be garbled, and the text is all that there is.
        guard let text = String(validating: line, as: UTF8.self), add(text, in: language) else {
          return nil
        }
        hasField = true
        place = next
      }
      return nil
    }

    private mutating func add(_ line: String, in language: Language) -> Bool {
      guard let colon = line.firstIndex(of: ":") else { return false }
      let key = String(line[..<colon])
      let value = Self.trimmed(line[line.index(after: colon)...])
      if let place = CaseField.schema.position(ofWord: key, in: language),
        let field = CaseField(rawValue: place), field.isForIntake || field == .related
      {
        return Self.fill(&facts, at: field, with: value)
      }
      if let place = SenderField.schema.position(ofWord: key, in: language),
        let field = SenderField(rawValue: place)
      {
        return Self.fill(&sender, at: field, with: value)
      }
      return false
    }

    /// A field that has a value already keeps it; the second would be lost, so this is no header.
    private static func fill<Key: Hashable>(
      _ values: inout [Key: String],
      at key: Key,
      with value: String
    ) -> Bool {
      guard values[key] == nil else { return false }
      if !value.isEmpty { values[key] = value }
      return true
    }

    private static func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first?.isWhitespace ?? false { text.removeFirst() }
      while text.last?.isWhitespace ?? false { text.removeLast() }
      return String(text)
    }
  }
}

extension CaseField {
  /// Whether who takes a case in may state it; the rest happens later or is the program's.
  package var isForIntake: Bool {
    switch self {
    case .title, .routine, .kind, .received, .channel, .takenDownBy, .onBehalfOf, .area, .unit,
      .protectedIdentity:
      true
    case .number, .registered, .registeredBy, .investigator, .distributed, .signedOff, .answered,
      .replyWay, .publish, .publishReason, .published, .closed, .reopened, .outcome, .transferredTo,
      .outOfScope, .extended, .secrecy, .journal, .related, .formerNumbers:
      false
    }
  }
}
