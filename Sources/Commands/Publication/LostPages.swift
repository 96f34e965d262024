import Findings
import Handling

extension Terminal {
  /// Says which pages a build took away, and why.
  func say(lostPages built: SiteBuild.Result?) {
    guard let built else { return }
    let lost = built.withheld.filter { built.taken.contains($0.number) }
    for line in Withheld.lines(lost) { errors.line(line[language]) }
  }
}
