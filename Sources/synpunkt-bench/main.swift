import Platform

let usage = """
  synpunkt-bench generate N DIR   writes a register of N cases, about five files each
  synpunkt-bench run DIR          measures every stage on a generated register
  synpunkt-bench quick DIR        the same with ten idle seconds of the watcher instead of sixty
  synpunkt-bench mail DIR         measures reading and registering mail alone, with files below DIR
  synpunkt-bench site DIR         measures the public site alone, in folders beside DIR
  synpunkt-bench figures DIR      measures figures alone
  synpunkt-bench git DIR          measures clones alone, in folders beside DIR
  synpunkt-bench letters DIR      measures setting letters alone
  synpunkt-bench archive          measures packing alone, in folders of its own
  synpunkt-bench reports DIR      measures managers' pages and reports alone; gives the cases to 300 units

  """

/// The folder as given, made absolute.
func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  return String(cString: here) + "/" + path
}

do {
  let words = Array(CommandLine.arguments.dropFirst())
  switch (words.first, words.count) {
  case ("generate", 3):
    guard let count = Int(words[1]) else { throw BenchError("\(words[1]) is no number") }
    var generator = Generator()
    try generator.generate(count, in: absolute(words[2]))
  case ("run", 2), ("quick", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(
      folder: absolute(words[1]),
      program: program + "synpunkt",
      isQuick: words[0] == "quick"
    ).run()
  case ("mail", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(folder: absolute(words[1]), program: program + "synpunkt", isQuick: false)
      .readingMail()
  case ("letters", 2), ("archive", 1):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    let folder = words.count > 1 ? absolute(words[1]) : "/tmp"
    let bench = Benchmarks(folder: folder, program: program + "synpunkt", isQuick: false)
    try words[0] == "letters" ? bench.letters() : bench.archiving()
  case ("site", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(folder: absolute(words[1]), program: program + "synpunkt", isQuick: false).site()
  case ("reports", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(folder: absolute(words[1]), program: program + "synpunkt", isQuick: false)
      .reports()
  case ("figures", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(folder: absolute(words[1]), program: program + "synpunkt", isQuick: false)
      .figures()
  case ("git", 2):
    let own = CommandLine.arguments[0]
    let program = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    try Benchmarks(folder: absolute(words[1]), program: program + "synpunkt", isQuick: false).git()
  default:
    print(usage, terminator: "")
    exit(2)
  }
} catch let error as BenchError {
  print("synpunkt-bench: \(error.reason)")
  exit(3)
}
