/// One of those whom a line of `message.yaml` names: `Siv Alm <siv.alm@post.example>`.
package struct Correspondence: Sendable, Hashable {
  package let name: String?
  package let address: String?

  package init(_ line: String) {
    guard line.hasSuffix(">"), let open = line.lastIndex(of: "<") else {
      (name, address) = line.contains("@") ? (nil, line) : (line, nil)
      return
    }
    let name = line[..<open].split(separator: " ").joined(separator: " ")
    let address = String(line[line.index(after: open)...].dropLast())
    self.name = name.isEmpty ? nil : name
    self.address = address.isEmpty ? nil : address
  }
}
