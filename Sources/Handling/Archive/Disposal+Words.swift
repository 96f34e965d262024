import Casework
import Findings

extension Case {
  /// What became of it.
  ///
  /// Who has delivered it to an archive has not disposed of it (arkivlagen 10 §): the archive has it.
  package var removal: Wording {
    guard let package = archiving?.package else {
      return Wording("\(number): mappen är borttagen", "\(number): the folder is removed")
    }
    return Wording(
      "\(number): mappen är borttagen efter leverans till e-arkivet i \(package)",
      "\(number): the folder is removed after transfer to the e-archive in \(package)"
    )
  }
}

extension DisposalObstacle {
  /// Why a case stays.
  package var words: Wording {
    switch self {
    case .open: Wording("ärendet är inte avslutat", "the case is not closed")
    case .tooEarly(let day):
      Wording("får gallras först \(day.iso)", "may be disposed of from \(day.iso) on")
    case .secret:
      Wording("sekretessmarkeringen gäller än", "the secrecy marking is still in force")
    case .faulty:
      Wording("ärendet har fel; se synpunkt check", "the case has errors; see synpunkt check")
    case .noRule:
      Wording("ingen gallringsregel gäller ärendet", "no disposal rule applies to the case")
    case .stray(let path, let what):
      Wording(
        "\(visible(path)): \(what.swedish); det skulle försvinna med ärendet",
        "\(visible(path)): \(what.english); it would vanish with the case"
      )
    }
  }
}
