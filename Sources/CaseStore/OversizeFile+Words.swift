import Findings
import System

extension OversizeFile {
  /// Its size and what may be, in millions of bytes, the size rounded up.
  package var places: [String: Wording] {
    [
      "size": Wording(verbatim: String((size + 999_999) / 1_000_000)),
      "limit": Wording(verbatim: String(limit / 1_000_000)),
    ]
  }

  /// What is wrong with it as something that came in.
  package var finding: Finding { StoreCode.incomingTooLarge.finding(with: places) }
}
