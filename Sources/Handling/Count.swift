import Archive
import Findings

/// A number with its noun, singular or plural.
package enum Count {
  package static func cases(_ count: Int) -> Wording {
    Wording("\(count) ärende\(count == 1 ? "" : "n")", "\(count) case\(count == 1 ? "" : "s")")
  }

  /// What is in a package that was proved: cases, or reports.
  package static func content(of proof: PackageProof) -> Wording {
    let reports = proof.reportCount
    let words = Wording(
      "\(reports) rapport\(reports == 1 ? "" : "er")",
      "\(reports) report\(reports == 1 ? "" : "s")"
    )
    if reports == 0 { return cases(proof.cases.count) }
    if proof.cases.isEmpty { return words }
    let count = cases(proof.cases.count)
    return Wording("\(count.swedish), \(words.swedish)", "\(count.english), \(words.english)")
  }

  /// Commits of Git; `nil` where nobody can count them.
  package static func changes(_ count: Int?) -> Wording {
    guard let count else { return Wording("okänt många ändringar", "an unknown number of changes") }
    return Wording(
      "\(count) ändring\(count == 1 ? "" : "ar")",
      "\(count) change\(count == 1 ? "" : "s")"
    )
  }

  package static func files(_ count: Int) -> Wording {
    Wording("\(count) fil\(count == 1 ? "" : "er")", "\(count) file\(count == 1 ? "" : "s")")
  }

  package static func messages(_ count: Int) -> Wording {
    Wording(
      "\(count) meddelande\(count == 1 ? "" : "n")",
      "\(count) message\(count == 1 ? "" : "s")"
    )
  }

  package static func days(_ count: Int) -> Wording {
    Wording("\(count) dag\(count == 1 ? "" : "ar")", "\(count) day\(count == 1 ? "" : "s")")
  }

  package static func workdays(_ count: Int) -> Wording {
    Wording(
      "\(count) arbetsdag\(count == 1 ? "" : "ar")",
      "\(count) workday\(count == 1 ? "" : "s")"
    )
  }

  package static func errors(_ count: Int) -> Wording {
    Wording("\(count) fel", "\(count) error\(count == 1 ? "" : "s")")
  }

  package static func warnings(_ count: Int) -> Wording {
    Wording("\(count) varning\(count == 1 ? "" : "ar")", "\(count) warning\(count == 1 ? "" : "s")")
  }
}
