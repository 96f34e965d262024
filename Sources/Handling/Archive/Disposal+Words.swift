import Casework
import Findings

extension DisposalObstacle {
  /// Why a case stays.
  package var words: Wording {
    switch self {
    case .open: Wording("ärendet är inte avslutat", "the case is not closed")
    case .tooEarly(let day):
      Wording("får gallras först \(day.iso)", "may be disposed of from \(day.iso) on")
    case .secret:
      Wording("sekretessmarkeringen gäller än", "the mark of secrecy is still in force")
    case .faulty:
      Wording("ärendet har fel; se synpunkt check", "the case has errors; see synpunkt check")
    case .noRule:
      Wording("ingen gallringsregel gäller ärendet", "no rule of disposal is about the case")
    case .stray(let path, let what):
      Wording(
        "\(visible(path)): \(what.swedish); det skulle försvinna med ärendet",
        "\(visible(path)): \(what.english); it would vanish with the case"
      )
    }
  }
}
