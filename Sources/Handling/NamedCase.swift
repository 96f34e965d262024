import CaseStore
import Casework
import Findings

/// The one case that a word means, as people name cases: by number, by its end, by year and end.
package struct NamedCase {
  package let number: CaseNumber
  /// What is to be said where the word could have meant another.
  package let note: Wording?

  init(_ number: CaseNumber, telling note: Wording? = nil) {
    self.number = number
    self.note = note
  }
}

extension Desk {
  /// The one case that a word means; of several years this one is meant, which is told.
  ///
  /// - Throws: ``Refusal`` where it means none, several, or one that was disposed of.
  package func named(_ word: String) throws -> NamedCase {
    let found = try folder.cases(named: word, series: register.series)
    if found.count == 1 {
      return NamedCase(found[0], telling: try sharing(found[0]))
    }
    let shown = visible(word)
    let year = today.year
    let current = found.filter { $0.year == year }
    if current.count == 1, let other = found.last(where: { $0.year != year }) {
      return NamedCase(
        current[0],
        telling: Wording(
          "\(shown) är \(current[0]); för \(other), skriv \(other.year)-\(other.serial)",
          "\(shown) is \(current[0]); for \(other), write \(other.year)-\(other.serial)"
        )
      )
    }
    if found.isEmpty {
      if let number = CaseNumber(word.uppercased()),
        let now = try folder.cases(formerly: number, in: register.language).last
      {
        return NamedCase(
          now,
          telling: Wording("\(number) har numret \(now) nu", "\(number) has the number \(now) now")
        )
      }
      if let number = try fetched(word) {
        return NamedCase(
          number,
          telling: Wording("\(number) är hämtat hit", "\(number) was fetched here")
        )
      }
      let disposed = try folder.disposed(named: word, series: register.series)
      if let number = disposed.last(where: { $0.year == year }) ?? disposed.last {
        throw refusal(ofDisposed: number)
      }
      throw Refusal.refused(
        Wording("det finns inget ärende \(shown)", "there is no case \(shown)"),
        hint: Wording(
          "skriv hela numret, som SYN-2026-0042, eller slutet av det, som 42",
          "write the whole number, like SYN-2026-0042, or its end, like 42"
        )
      )
    }
    let numbers = found.map(\.description).joined(separator: ", ")
    throw Refusal.unclear(
      Wording(
        "\(shown) kan vara flera ärenden: \(numbers)",
        "\(shown) may be several cases: \(numbers)"
      ),
      hint: Wording("skriv årtalet också, som 2026-42", "write the year, too, like 2026-42")
    )
  }

  /// The one case that a word means and that is not on this machine, but in Git; it is brought here.
  private func fetched(_ word: String) throws -> CaseNumber? {
    guard let clone = try SparseClone(folder, in: world.environment) else { return nil }
    let found = try clone.absent(in: folder).filter { $0.isMeant(by: word) }
    guard found.count == 1, try clone.fetch(found[0]) else { return nil }
    return found[0]
  }

  /// What is said of a number that two cases have had; a log that cannot be read is told of elsewhere.
  private func sharing(_ number: CaseNumber) throws -> Wording? {
    let others = (try? folder.cases(sharing: number, in: register.language)) ?? []
    guard let other = try others.last(where: { try folder.holds($0) }) else { return nil }
    return Wording(
      "\(number) har också varit numret på \(other)",
      "\(number) was the number of \(other), too"
    )
  }

  private func refusal(ofDisposed number: CaseNumber) -> Refusal {
    let path = (try? folder.protocols(naming: [number]))?.last?.path ?? "cases/disposal"
    return .refused(
      Wording("\(number) är gallrat", "\(number) was disposed of"),
      hint: Wording(
        "gallringsprotokollet är \(visible(path))",
        "the disposal record is \(visible(path))"
      )
    )
  }

  /// A number that a word means, also of a case that is no more.
  package func numberKnown(_ word: String) throws -> CaseNumber {
    if let number = CaseNumber(word.uppercased()) { return number }
    let gone = try folder.disposed(named: word, series: register.series)
    if gone.count == 1, try folder.cases(named: word, series: register.series).isEmpty {
      return gone[0]
    }
    return try named(word).number
  }

  /// The one case that a word means where it might as well have been the path of a file.
  package func named(byPath word: String) throws -> NamedCase {
    let last = word.split(separator: "/").last ?? ""
    if word.contains("/") || word.contains("."), CaseNumber(String(last)) == nil {
      throw Refusal.refused(
        Wording("\(visible(word)) finns inte", "\(visible(word)) is not there")
      )
    }
    return try named(word)
  }
}
