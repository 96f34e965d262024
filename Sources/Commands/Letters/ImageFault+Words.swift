import Findings
import PDF

extension ImageFault {
  /// Why a picture cannot be used, as a person is told of it.
  var words: Wording {
    switch self {
    case .notPNG: Wording("det är ingen PNG-fil", "it is no PNG file")
    }
  }
}
