import CaseText

extension Document {
  /// The tree as JSON, the form in which tests write what they expect: `{"typ":"klagomål","till":null}`.
  var tree: String {
    var result = ""
    if let root { write(root, to: &result) } else { result = "null" }
    return result
  }

  private func write(_ id: NodeID, to result: inout String) {
    switch kind(of: id) {
    case .empty, .refused: result += "null"
    case .plain, .singleQuoted, .doubleQuoted, .literal: result += quoted(text(of: id))
    case .sequence:
      result += "["
      for (number, item) in children(of: id).enumerated() {
        if number > 0 { result += "," }
        write(item, to: &result)
      }
      result += "]"
    case .mapping:
      result += "{"
      for (number, field) in children(of: id).enumerated() {
        if number > 0 { result += "," }
        result += quoted(key(of: field) ?? "") + ":"
        write(field, to: &result)
      }
      result += "}"
    }
  }

  /// The faults as `code line:column`, in the order of the file.
  var faults: [String] {
    findings.map { finding in
      guard let place = finding.located(in: bytes, path: "").place else { return finding.code.name }
      return "\(finding.code.name) \(place.line):\(place.column)"
    }
  }
}

/// A JSON string.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
