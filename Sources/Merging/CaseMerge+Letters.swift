import CaseText
import Casework
import Checksums
import Findings

/// What was posted stands; nothing that the other side wrote is lost.
extension CaseMerge {
  mutating func keepPostedLetters(_ result: inout MergedCase) {
    let known = Set(postings(in: versions.base).map(\.posting))
    let first = postings(in: versions.first).filter { !known.contains($0.posting) }
    let second = postings(in: versions.second).filter { !known.contains($0.posting) }
    for letter in Set((first + second).map(\.posting.letter)).sorted() {
      let one = first.last { $0.posting.letter == letter }
      let other = second.last { $0.posting.letter == letter }
      switch (one, other) {
      case (let one?, let other?):
        if one.posting.text == other.posting.text, one.posting.pdf == other.posting.pdf {
          result.remarks.append(.postedTwice(letter))
        } else {
          rename(letter, postedBy: other, into: &result)
        }
      case (.some, nil): stand(letter, as: .first, into: &result)
      case (nil, .some): stand(letter, as: .second, into: &result)
      case (nil, nil): break
      }
    }
  }

  private struct PostedLetter {
    let posting: Posting
    let event: LogEvent
  }

  private func postings(in files: Files?) -> [PostedLetter] {
    events(in: files).compactMap { event in
      Posting(event, in: language).map { PostedLetter(posting: $0, event: event) }
    }
  }

  /// The next letter of its kind that neither side has.
  private func next(after letter: Letter) -> Letter {
    let base = letter.parts.base
    var number = letter.parts.number + 1
    while true {
      let candidate = Letter(from: base, number: number)
      let isTaken = [versions.base, versions.first, versions.second].contains { files in
        files?[candidate.text.rawValue] != nil || files?[candidate.pdf.rawValue] != nil
      }
      if !isTaken { return candidate }
      number += 1
    }
  }

  /// Gives the second side's letter a name of its own, in its files and in its log.
  private mutating func rename(
    _ letter: Letter,
    postedBy posted: PostedLetter,
    into result: inout MergedCase
  ) {
    let new = next(after: letter)
    var second = versions.second ?? [:]
    for (old, name) in [(letter.text, new.text), (letter.pdf, new.pdf)] {
      second[name.rawValue] = second[old.rawValue]
      second[old.rawValue] = versions.first?[old.rawValue]
    }
    let posting = posted.posting
    let moved = LogEvent(
      time: posted.event.time,
      by: posted.event.by,
      what: .posted,
      details: Posting(
        letter: new,
        text: posting.text,
        pdf: posting.pdf,
        enclosures: posting.enclosures
      ).details(language)
    )
    if let log = second[CaseFile.log.rawValue].flatMap({ String(validating: $0, as: UTF8.self) }) {
      second[CaseFile.log.rawValue] = Array(
        log.replacing(posted.event.line(language), with: moved.line(language)).utf8
      )
    }
    versions = Versions(base: versions.base, first: versions.first, second: second)
    result.remarks.append(.bothPosted(letter, as: new))
  }

  /// What one side has posted stands; what the other made of the text is a new draft.
  private mutating func stand(_ letter: Letter, as side: Side, into result: inout MergedCase) {
    let posted = side == .first ? versions.first : versions.second
    var other = (side == .first ? versions.second : versions.first) ?? [:]
    let edited = other[letter.text.rawValue]
    if let edited, edited != versions.base?[letter.text.rawValue],
      edited != posted?[letter.text.rawValue]
    {
      let draft = next(after: letter)
      other[draft.text.rawValue] = edited
      result.remarks.append(.draft(of: letter, as: draft))
    }
    for file in [letter.text, letter.pdf] { other[file.rawValue] = posted?[file.rawValue] }
    versions = Versions(
      base: versions.base,
      first: side == .first ? posted : other,
      second: side == .first ? other : posted
    )
  }
}
