import Platform
import System

/// Clones of the register and a bare repository on the same disk, beside plain Git in the same run.
extension Benchmarks {
  /// Where the clones lie: `a` and `b` are the program's, `c` and `d` plain Git's.
  private var place: String { folder + "-clones" }

  func git() throws {
    print("| stage | figure | baseline | ratio | limit |")
    print("|---|---:|---:|---:|---:|")
    try prepareClones()
    defer { _ = try? shell("rm -rf '\(place)'") }
    try nothingToDo()
    try oneCase()
    try thousandCases()
    try lookingBack()
    try staged()
  }

  private func prepareClones() throws {
    try shell(
      """
      rm -rf '\(place)' && mkdir -p '\(place)' && cd '\(place)'
      export GIT_CONFIG_NOSYSTEM=1
      git -C '\(folder)' rev-parse -q --verify HEAD > /dev/null || {
        cd '\(folder)' && git init -q -b main && git add -A && git commit -q -m registret && cd '\(place)'; }
      git clone -q --bare '\(folder)' bare.git
      for one in a b c d; do git clone -q bare.git $one; done
      for one in c d; do git -C $one config pull.rebase false; done
      """
    )
    for one in ["a", "b", "a"] { try sync(one) }
    for one in ["c", "d"] { try shell("cd '\(place)/\(one)' && git pull -q") }
  }

  private func sync(_ clone: String) throws {
    let run = try ChildRun([program, "sync", "--store", place + "/" + clone, "--som", person])
    guard run.status <= 1 else { throw BenchError("sync ended with \(run.status)") }
  }

  private var person: String { "anna.berg" }

  private func nothingToDo() throws {
    let own = try (0..<rounds).map { _ in try seconds { try sync("a") } }
    let fetch = try (0..<rounds).map { _ in
      try seconds { try shell("git -C '\(place)/a' fetch -q") }
    }
    compare("sync, nothing to do", own: own, peer: "git fetch", others: fetch, limit: "2")
  }

  /// The title of a case in one clone, and another's in the other.
  private func edit(_ clone: String, cases serials: ClosedRange<Int>, field: String) throws {
    try shell(
      """
      cd '\(place)/\(clone)/cases' && ls -d 2026/*/* | sed -n '\(serials.lowerBound),\(serials.upperBound)p' |
      while read folder; do sed -i 's/^\(field):.*/& \(clone)\(Int(now()))/' $folder/case.yaml; done
      """
    )
  }

  private func oneCase() throws {
    var (own, plain): ([Double], [Double]) = ([], [])
    for round in 1...rounds {
      try edit("b", cases: round...round, field: "rubrik")
      try sync("b")
      try edit("a", cases: (round + 100)...(round + 100), field: "rubrik")
      own.append(try seconds { try sync("a") })
      try edit("d", cases: (round + 200)...(round + 200), field: "rubrik")
      try shell("cd '\(place)/d' && \(Self.fourSteps)")
      try edit("c", cases: (round + 300)...(round + 300), field: "rubrik")
      plain.append(try seconds { try shell("cd '\(place)/c' && \(Self.fourSteps)") })
      try sync("b")
      try shell("cd '\(place)/d' && git pull -q --no-edit")
    }
    compare(
      "sync, one case on each side",
      own: own,
      peer: "add, commit, pull, push",
      others: plain,
      limit: "1.3"
    )
  }

  private static let fourSteps =
    "git add -A && git commit -q -m x && git pull -q --no-edit && git push -q"

  private func thousandCases() throws {
    try sync("a")
    try sync("b")
    try edit("b", cases: 1...1_000, field: "rubrik")
    try sync("b")
    try edit("a", cases: 1...1_000, field: "kanal")
    let time = try seconds { try sync("a") }
    row("sync, 1,000 cases changed on both sides", milliseconds(time), "–", "–", "2 s")
  }

  /// 60,000 commits by others, each of which writes the notes of one of 9,999 cases.
  private static let manyCommits = """
    awk 'BEGIN { for (i = 1; i <= 60000; i++) {
      n = i * 7919 % 9999 + 1
      text = sprintf("- tid: 2026-11-23 10:00\\n  av: anna.berg\\n  text: Ord %d\\n", i)
      printf "commit refs/heads/main\\ncommitter Anna Berg <anna@kommun.example> %d +0100\\n", 1790000000 + i
      print "data 4\\nnote"
      if (i == 1) print "from refs/heads/main^0"
      printf "M 100644 inline cases/2026/%02d/SYN-2026-%04d/notes.yaml\\n", n / 100, n
      printf "data %d\\n%s\\n", length(text), text
    } print "done" }' | git -C bare.git fast-import --quiet --done
    """

  private func lookingBack() throws {
    try shell("cd '\(place)' && \(Self.manyCommits)")
    try sync("a")
    let words = [program, "history", "2026-42", "--store", place + "/a"]
    let times = try (0..<rounds).map { _ in try ChildRun(words).seconds }
    row("history of a case, 60,000 commits", milliseconds(median(times)), "–", "–", "30 ms")
  }

  private func staged() throws {
    try edit("a", cases: 5...5, field: "rubrik")
    try shell("cd '\(place)/a' && git add -A")
    let words = [program, "check", "--staged", "--store", place + "/a"]
    let times = try (0..<rounds).map { _ in try ChildRun(words).seconds }
    row("check --staged, one file", milliseconds(median(times)), "–", "–", "100 ms")
  }

  private func compare(
    _ stage: String,
    own: [Double],
    peer: String,
    others: [Double],
    limit: String
  ) {
    let (ours, theirs) = (median(own), median(others))
    row(
      stage,
      milliseconds(ours),
      "\(milliseconds(theirs)) \(peer)",
      rounded(ours / theirs, to: 2),
      limit
    )
  }

  private func shell(_ script: String) throws {
    let run = try ChildRun(["sh", "-ec", script])
    guard run.status == 0 else { throw BenchError("sh ended with \(run.status): \(script)") }
  }
}
