import Casework
import CivilCalendar
import Findings
import Merging
import Testing

/// What is open is brought together by place, and never becomes a conflict itself.
@Suite struct ConflictFileMergeTests {
  private func entry(_ place: String, _ values: [String], at hour: Int) -> ConflictFile.Entry {
    let time = Moment("2026-11-20T1\(hour):00:00+01:00") ?? TwoCaseChanges.now
    return ConflictFile.Entry(
      place: place,
      found: time,
      stands: "hemtjanst",
      proposals: values.map { ConflictFile.Proposal(value: $0, by: "Anna Berg", time: time) }
    )
  }

  private func file(_ entries: [ConflictFile.Entry]) -> [UInt8]? {
    var file = ConflictFile(in: .swedish)
    for entry in entries { file.add(entry) }
    return file.bytes
  }

  private func merged(_ files: Versions<[UInt8]>) -> [ConflictFile.Entry]? {
    let result = FileMerge.merged(
      files,
      as: FileMerge.Kind(path: "cases/2026/00/SYN-2026-0001/conflict.yaml"),
      in: .swedish
    )
    #expect(result.conflicts == [])
    guard let content = result.content else { return [] }
    return ConflictFile(content, in: .swedish)?.entries
  }

  @Test("two who have found one place open: the proposals of both, once")
  func both() {
    let (one, other) = (
      file([entry("case.yaml/enhet", ["kok", "skola"], at: 1)]),
      file([entry("case.yaml/enhet", ["kok", "bad"], at: 2)])
    )
    for files in [(one, other), (other, one)] {
      let open = merged(Versions(base: nil, first: files.0, second: files.1))
      #expect(open?.map(\.place) == ["case.yaml/enhet"])
      #expect(Set(open?[0].proposals.compactMap(\.value) ?? []) == ["kok", "skola", "bad"])
    }
  }

  @Test("a measure that two have named anew is open under the name that stands, whoever was first")
  func named() {
    let file = { (what: String) in
      Array("åtgärder:\n  - vad: \(what)\n    status: planerad\n".utf8)
    }
    for (first, second) in [("Ett", "Två"), ("Två", "Ett")] {
      let result = FileMerge.merged(
        Versions(base: file("Mått"), first: file(first), second: file(second)),
        as: .investigation,
        in: .swedish
      )
      #expect(result.content == file("Mått"))
      #expect(result.conflicts.map(\.field) == [["åtgärder", "Mått", "vad"]])
    }
  }

  @Test("one has settled what was open, another has found something else")
  func settled() {
    let old = entry("case.yaml/enhet", ["kok", "skola"], at: 1)
    let new = entry("sender.yaml/namn", ["Bo", "Bosse"], at: 2)
    for files in [(file([]), file([old, new])), (file([old, new]), file([]))] {
      let open = merged(Versions(base: file([old]), first: files.0, second: files.1))
      #expect(open?.map(\.place) == ["sender.yaml/namn"])
    }
  }
}
