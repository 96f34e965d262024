import Findings

/// Why a rendering was given up.
///
/// A text that ends somewhere in the middle is never handed out: it might be sent.
package enum RenderingFault: Error, Hashable, Sendable {
  /// Partials inside each other, more than ``Template/partialLimit``; the name of the innermost.
  case partialsTooDeep(name: String)
  /// More than ``Template/workLimit``.
  case tooMuchWork

  /// The fault as a finding about the template as a whole.
  package var finding: Finding {
    switch self {
    case .partialsTooDeep(let name):
      TemplateCode.partialsTooDeep.finding(with: ["name": Wording(verbatim: visible(name))])
    case .tooMuchWork: TemplateCode.tooMuchWork.finding()
    }
  }
}
