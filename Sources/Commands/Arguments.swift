import Findings

/// The words of a command line, sorted into options and operands.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// A command line without any.
  init() {}

  /// Options may stand before, between and behind operands; `--` ends them.
  init(_ words: [String], options: [Option]) throws(CommandError) {
    try Self.refuseGarbled(words)
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0] == "-h" ? "--help" : String(parts[0])
      guard let option = options.first(where: { $0.isNamed(name) }) else {
        throw Self.unknown(name, among: options)
      }
      guard option.value != nil else {
        guard parts.count == 1 else {
          throw .usage(Wording("\(name) tar inget värde", "\(name) takes no value"))
        }
        values[option.id, default: []].append("")
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
        throw .usage(Wording("värde saknas efter \(name)", "\(name) needs a value"))
      }
      values[option.id, default: []].append(value)
    }
    try refuseTwoRegisters()
  }

  /// Words in another encoding come here with marks in place of their letters, which nobody has written.
  private static func refuseGarbled(_ words: [String]) throws(CommandError) {
    guard let word = words.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) else { return }
    throw .usage(
      Wording("\(visible(word)) är inte UTF-8", "\(visible(word)) is not UTF-8"),
      hint: Wording(
        "ställ in terminalen på UTF-8, eller skriv värdet i filen",
        "set the terminal to UTF-8, or write the value in the file"
      )
    )
  }

  /// One register at a time: what is asked of two would be told of one.
  private func refuseTwoRegisters() throws(CommandError) {
    guard let stores = values["--store"], stores.count > 1 else { return }
    throw .usage(
      Wording("--register står två gånger", "--store is there twice"),
      hint: Wording("ett kommando gäller ett register", "a command is for one register")
    )
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option; the last one counts.
  func value(_ name: String) -> String? { values[name]?.last }

  private static func unknown(_ name: String, among options: [Option]) -> CommandError {
    let near = Suggestion.nearest(
      to: name,
      among: options.flatMap { [$0.name.swedish, $0.name.english] }
    )
    return .usage(
      Wording("okänd flagga \(visible(name))", "unknown option \(visible(name))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }
}
