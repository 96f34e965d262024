import Casework
import CivilCalendar
import Testing

@testable import CaseStore

/// Who took a page away, and why, as the name of a file.
@Suite struct WithdrawalNameTests {
  private func withdrawal(_ cause: Withdrawal.Cause) throws -> Withdrawal {
    Withdrawal(
      of: try #require(CaseNumber("SYN-2026-0104")),
      at: try #require(Moment("2026-11-21T12:00:00+01:00")),
      by: .person(try #require(PersonID("anna.berg"))),
      because: cause
    )
  }

  @Test("S1 a name says who, when and why")
  func name() throws {
    #expect(
      try withdrawal(.unpublished(reason: "Hen ångrade sig.")).fileName
        == "SYN-2026-0104~2026-11-21T12.00.00+01.00~anna.berg~unpublished~Hen ångrade sig."
    )
    #expect(
      try withdrawal(.changed(words: ["publicera=nej", "publiceringsskäl=a & b/c"])).fileName
        == "SYN-2026-0104~2026-11-21T12.00.00+01.00~anna.berg~changed"
        + "~publicera=nej&publiceringsskäl=a %26 b%2Fc"
    )
  }

  @Test(
    "S1 a name is read as it was written",
    arguments: [
      Withdrawal.Cause.unpublished(reason: "100 % / ~ & \n\u{7F} åäö 🚲"),
      .changed(words: ["skyddad identitet=ja"]), .changed(words: ["a=&", "b=%26", "c="]),
      .changed(words: nil), .disposed(decision: "KS 2026/118"),
    ]
  )
  func roundTrip(_ cause: Withdrawal.Cause) throws {
    let old = try withdrawal(cause)
    #expect(Withdrawal(fileName: old.fileName) == old)
    #expect(Withdrawal.number(ofFileName: old.fileName) == old.number)
  }

  @Test("S1 what is too long for a name is cut where a character ends; half a change is none")
  func cut() throws {
    for reason in ["ö", "🚲", "/", "a/ö"] {
      let long = String(repeating: reason, count: 200)
      let name = try withdrawal(.unpublished(reason: long)).fileName
      #expect(name.utf8.count <= 255 && name.utf8.count > 245)
      let read = try #require(Withdrawal(fileName: name))
      guard case .unpublished(let cut) = read.cause else {
        Issue.record("\(read.cause)")
        continue
      }
      #expect(cut.hasSuffix("…") && long.hasPrefix(cut.dropLast()))
    }
    let words = [String](repeating: "rubrik=ö", count: 40)
    let name = try withdrawal(.changed(words: words)).fileName
    #expect(Withdrawal(fileName: name)?.cause == .changed(words: nil))
  }

  @Test(
    "S1 other names are no withdrawals",
    arguments: ["index", "SYN-2026-0104", "SYN-2026-0104~~~~", "~~~~", "SYN-2026-0104~x~y~z~"]
  )
  func foreign(_ name: String) {
    #expect(Withdrawal(fileName: name) == nil)
  }
}
