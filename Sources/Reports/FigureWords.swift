import Casework
import CivilCalendar
import Findings
import Statistics

/// Figures as people read them: thousands parted, decimal commas, shares from five on.
package struct FigureWords: Sendable {
  package let language: Language

  package init(in language: Language) { self.language = language }

  /// `1 830` in Swedish, `1,830` in English.
  package func number(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) {
        text += language == .swedish ? "\u{A0}" : ","
      }
      text.append(digit)
    }
    return text
  }

  /// With one decimal where there is one: `12,5`.
  package func number(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let whole = self.number(tenths / 10)
    guard tenths % 10 != 0 else { return whole }
    return whole + (language == .swedish ? "," : ".") + "\(abs(tenths % 10))"
  }

  /// A figure: a number, `38 av 42 (90 %)`, days, or a dash where there are too few to say.
  package func text(_ value: FigureValue, of figure: Figure) -> String {
    guard let value = share(of: value, figure) else { return dash }
    return value
  }

  /// A figure on little room: a share alone where it may be one.
  package func short(_ value: FigureValue, of figure: Figure) -> String {
    guard let number = value.value else { return dash }
    switch figure.make {
    case .count, .rank: return self.number(number)
    case .share:
      guard let of = value.of, figure.isReadAsShare else { return self.number(number) }
      if of == 0 { return dash }
      return of < Tally.fewest ? fraction(number, of) : percent(number, of: of)
    }
  }

  private func share(of value: FigureValue, _ figure: Figure) -> String? {
    guard let number = value.value else { return nil }
    guard figure.isReadAsShare, let of = value.of else { return self.number(number) }
    if of == 0 { return nil }
    let fraction = fraction(number, of)
    return of < Tally.fewest ? fraction : fraction + " (" + percent(number, of: of) + ")"
  }

  private func fraction(_ part: Int, _ whole: Int) -> String {
    number(part) + Wording(" av ", " of ")[language] + number(whole)
  }

  /// Rounded to whole per cent; `whole` is not 0.
  package func percent(_ part: Int, of whole: Int) -> String {
    "\((part * 200 + whole) / (whole * 2))" + (language == .swedish ? "\u{A0}%" : "%")
  }

  /// Where nothing is said.
  package var dash: String { "–" }

  /// `1 ärende`, `3 ärenden`.
  package func cases(_ count: Int) -> String {
    number(count)
      + Wording(count == 1 ? " ärende" : " ärenden", count == 1 ? " case" : " cases")[language]
  }

  /// `jan`, `mars`: short enough for an axis.
  package var monthNames: [String] {
    (1...12).compactMap { CivilMonth(year: 2000, month: $0)?.name(language) }
      .map { $0.count > 4 ? String($0.prefix(3)) : $0 }
  }

  /// With its first letter in upper case.
  package func heading(_ words: Wording) -> String {
    let text = words[language]
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Figure {
  /// Whether how many of how many is what matters, and not the number alone.
  var isReadAsShare: Bool {
    switch self {
    case .answeredInTime, .closedInTime, .within2, .within5, .within10, .within15, .within20,
      .within25, .within30, .measuresDone:
      true
    case .received, .distributed, .answered, .closed, .open, .overdue, .medianDays,
      .ninetiethDays, .medianWorkdays, .pausedDays, .reopened, .transferred, .anonymous,
      .withdrawn, .outOfScope, .recategorised, .published, .measures, .measuresLate, .deviations,
      .disposed:
      false
    }
  }
}
