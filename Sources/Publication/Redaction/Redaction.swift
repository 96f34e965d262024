import CaseText
import Casework
import Findings
import PersonalData

/// A proposal of what the public may see of a text: what tells of people is masked, and what a person has
/// to judge is listed (K24–K26).
///
///     let redaction = Redaction(of: text, .submission, people, .swedish)
///     redaction.text  // "Tack [namn]!"
package struct Redaction: Sendable {
  /// What the public sees.
  package let text: [UInt8]
  package let masks: [Mask]
  package let judgements: [Judgement]

  /// Something that was masked.
  package struct Mask: Hashable, Sendable {
    package let text: PublicText
    /// In the public text, from 1.
    package let line: Int
    package let concern: Concern
    package let reason: Wording
  }

  /// Something that the registrar decides.
  package struct Judgement: Hashable, Sendable {
    package let text: PublicText
    package let line: Int
    package let concern: Concern
    /// The passage with its sentence.
    package var quotation: String

    package init(text: PublicText, line: Int, concern: Concern, quotation: String) {
      self.text = text
      self.line = line
      self.concern = concern
      self.quotation = quotation
    }
  }

  package init(
    of original: [UInt8],
    as text: PublicText,
    naming people: CasePeople,
    in language: Language
  ) {
    self.init(of: original, as: text, naming: people, by: people.search, in: language)
  }

  /// A proposal by a search for these people that is at hand.
  package init(
    of original: [UInt8],
    as text: PublicText,
    naming people: CasePeople,
    by search: CaseSearch,
    in language: Language
  ) {
    var output: [UInt8] = []
    var masks: [Mask] = []
    var asked: [(line: Int, concern: Concern, range: Range<Int>)] = []
    var (place, line) = (0, 1)
    func copy(upTo end: Int) {
      let piece = SeenText.of(Array(original[place..<end]))
      line += piece.count { $0 == UInt8(ascii: "\n") }
      output += piece
      place = end
    }
    for passage in search.passages(in: original) {
      let concern = passage.kind.concern
      copy(upTo: passage.range.lowerBound)
      if passage.treatment == .mask {
        let part = people.part(of: passage.people)
        masks.append(
          Mask(text: text, line: line, concern: concern, reason: concern.reason(part))
        )
        output += Array(concern.mask(language).utf8)
        place = passage.range.upperBound
        // A name that was split over lines leaves its line end behind the mask.
        if original[passage.range].contains(UInt8(ascii: "\n")) {
          output.append(UInt8(ascii: "\n"))
          line += 1
          while place < original.count, original[place] == 0x20 { place += 1 }
        }
      } else {
        let (start, first) = (output.count, line)
        copy(upTo: passage.range.upperBound)
        asked.append((first, concern, start..<output.count))
      }
    }
    copy(upTo: original.count)
    self.text = output
    self.masks = masks
    judgements = asked.map { [output] in
      Judgement(
        text: text,
        line: $0.line,
        concern: $0.concern,
        quotation: QuotedSentence.around($0.range, in: output)
      )
    }
  }
}
