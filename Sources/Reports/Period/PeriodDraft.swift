import Casework
import CivilCalendar
import Findings
import Mustache
import Writing

/// The first text of a report: a template filled in with what is known, for somebody to write on (K33).
package struct PeriodDraft: Sendable {
  private let figures: PeriodFigures
  private let register: Register
  private let earlier: AdoptedReport?
  private let improvements: [(number: CaseNumber, what: String)]

  /// A draft by the figures of the period.
  ///
  /// `earlier`: the report before it that was adopted. `improvements`: what investigations of the period's cases propose.
  package init(
    _ figures: PeriodFigures,
    in register: Register,
    after earlier: AdoptedReport?,
    improvements: [(number: CaseNumber, what: String)]
  ) {
    self.figures = figures
    self.register = register
    self.earlier = earlier
    self.improvements = improvements
  }

  package static func templateName(_ language: Language) -> String {
    "templates/reports/period.\(language.rawValue).txt"
  }

  private var language: Language { register.language }

  /// The text, with its figures filled in.
  ///
  /// - Throws: What is wrong in the template: a report is not made of half of one.
  package func bytes(by template: [UInt8]) throws(TemplateFault) -> [UInt8] {
    let template = Template(parsing: template)
    guard template.findings.isEmpty else { throw TemplateFault(findings: template.findings) }
    let rendered: String
    do throws(RenderingFault) {
      rendered = try template.render(.record(values), escaping: .none) { _ in nil }
    } catch {
      throw TemplateFault(findings: [error.finding])
    }
    return PeriodText(parsing: Array(rendered.utf8), in: language).filled(by: figures, in: register)
  }

  /// What is wrong in a template.
  package struct TemplateFault: Error {
    package let findings: [Finding]
  }

  /// What the template may ask for; whatever people wrote has no marks.
  private var values: [String: TemplateValue] {
    let place =
      figures.id.department.flatMap { register.organisation.units[$0]?.name }
      ?? register.authority
    return [
      "place": .text(Inline.escaped(place)),
      "period": .text(figures.id.third.words(language)),
      "day": .text(figures.day.iso),
      "dayWords": .text(figures.day.words(language)),
      "hasEarlier": .flag(!(earlier?.measures.isEmpty ?? true)),
      "earlier": .list(
        (earlier?.measures ?? []).map { measure in
          .record([
            "what": .text(Inline.escaped(measure.what)), "outcome": .text(outcome(of: measure)),
          ])
        }
      ),
      "hasImprovements": .flag(!improvements.isEmpty),
      "improvements": .list(
        improvements.map { number, what in
          .record([
            "number": .text(number.description),
            "what": .text(
              Inline.escaped(what.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            ),
          ])
        }
      ),
    ]
  }

  private func outcome(of measure: AdoptedReport.Measure) -> String {
    if measure.isDone { return Wording("genomförd", "done")[language] }
    guard let by = measure.by else { return Wording("planerad", "planned")[language] }
    let planned = Wording(
      "planerad till den \(by.words(.swedish))",
      "planned for \(by.words(.english))"
    )
    let late = by < figures.day ? Wording(", försenad", ", late") : ""
    return (planned + late)[language]
  }
}

extension CivilThird {
  /// As `maj till augusti 2026`.
  package func words(_ language: Language) -> String {
    guard let first = months.first, let last = months.last else { return iso }
    let to = Wording(" till ", " to ")[language]
    return first.name(language) + to + last.words(language)
  }
}
