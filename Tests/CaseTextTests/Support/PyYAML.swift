import CaseText
import Foundation
import RegisterFixtures

/// PyYAML, the judge of Law 2: what we accept, both of its readers read to the same tree.
struct PyYAML {
  private let python: Python

  /// `nil` where there is no Python with PyYAML.
  init?() {
    guard let python = Python(importing: "yaml; yaml.CBaseLoader") else { return nil }
    self.python = python
  }

  /// What came of comparing documents.
  struct Verdict {
    /// How many documents we accept, and PyYAML therefore read; the others are left out.
    var compared = 0
    /// The documents that PyYAML reads otherwise, with both trees.
    var disagreements: [String] = []
  }

  /// Reads every document that we accept with both loaders of PyYAML, in one process.
  func verdict(on documents: some Sequence<[UInt8]>) throws -> Verdict {
    var verdict = Verdict()
    var lines = Data()
    for bytes in documents {
      let document = Document(parsing: bytes)
      guard document.findings.isEmpty else { continue }
      verdict.compared += 1
      lines += Data(bytes).base64EncodedData() + Data("\t\(document.tree)\n".utf8)
    }
    let output = try python.run(["-c", Self.script, "FILE"], file: Array(lines)).output
    let words = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    verdict.disagreements =
      words.last == "compared \(verdict.compared)" ? words.dropLast() : words + ["cut short"]
    return verdict
  }

  /// Reads `base64 TAB tree` per line; an empty value is null on both sides.
  private static let script = """
    import base64, json, sys, yaml

    def tree(node):
        if isinstance(node, yaml.ScalarNode):
            return None if node.value == "" and not node.style else node.value
        if isinstance(node, yaml.SequenceNode):
            return [tree(child) for child in node.value]
        return ("fields", [(tree(key), tree(value)) for key, value in node.value])

    count = 0
    for line in open(sys.argv[1], encoding="utf-8", newline="\\n"):
        count += 1
        source, ours = line.rstrip("\\n").split("\\t", 1)
        source = base64.b64decode(source)
        ours = json.loads(ours, object_pairs_hook=lambda pairs: ("fields", pairs))
        for loader in (yaml.CBaseLoader, yaml.BaseLoader):
            try:
                root = yaml.compose(source, Loader=loader)
                theirs = None if root is None else tree(root)
            except Exception as error:
                theirs = repr(error)
            if theirs != ours:
                print(f"{source!r}: we read {ours!r}, {loader.__name__} {theirs!r}"[:3000])
    print("compared", count)
    """
}
