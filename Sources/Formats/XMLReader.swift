/// Reads XML 1.0 without document types: elements, attributes, text, comments, references to
/// characters.
///
/// Document types are refused, and so is what is not well-formed. Any bytes may come: it takes linear time and a stack of its own.
package struct XMLReader {
  /// An element by its name without prefix.
  package struct Element {
    package let name: String
    /// By names without prefixes.
    package let attributes: [String: String]
    package fileprivate(set) var children: [Element] = []
    package fileprivate(set) var text = ""

    /// The elements inside with a name.
    package func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// The first element inside at a path of names.
    package func first(_ path: String...) -> Element? {
      var here = self
      for name in path {
        guard let next = here.children.first(where: { $0.name == name }) else { return nil }
        here = next
      }
      return here
    }

    /// Every element inside with a name, at any depth, in the order of the text.
    package func descendants(_ name: String) -> [Element] {
      var found: [Element] = []
      var rest = Array(children.reversed())
      while let next = rest.popLast() {
        if next.name == name { found.append(next) }
        rest.append(contentsOf: next.children.reversed())
      }
      return found
    }
  }

  private let bytes: [UInt8]
  private var place = 0

  /// The outermost element, or `nil` when the bytes are no such document.
  package static func root(of bytes: [UInt8]) -> Element? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = XMLReader(bytes: bytes)
    return reader.document()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let deepest = 100

  private mutating func document() -> Element? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    var open: [Element] = []
    var root: Element?
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        guard let text = text() else { return nil }
        if open.isEmpty {
          guard text.allSatisfy(\.isWhitespace) else { return nil }
        } else {
          open[open.count - 1].text += text
        }
        continue
      }
      if skip("<!--") {
        guard skipThrough("-->") else { return nil }
      } else if skip("<?") {
        guard skipThrough("?>") else { return nil }
      } else if skip("</") {
        guard let name = name(), let last = open.popLast(), Self.local(name) == last.name else {
          return nil
        }
        skipSpaces()
        guard skip(">") else { return nil }
        if open.isEmpty { root = last } else { open[open.count - 1].children.append(last) }
      } else {
        guard root == nil, open.count < Self.deepest, let (element, isEmpty) = startTag() else {
          return nil
        }
        if !isEmpty {
          open.append(element)
        } else if open.isEmpty {
          root = element
        } else {
          open[open.count - 1].children.append(element)
        }
      }
    }
    return open.isEmpty ? root : nil
  }

  private mutating func startTag() -> (Element, isEmpty: Bool)? {
    guard skip("<"), let name = name() else { return nil }
    var attributes: [String: String] = [:]
    while true {
      skipSpaces()
      if skip("/>") { return (Element(name: Self.local(name), attributes: attributes), true) }
      if skip(">") { return (Element(name: Self.local(name), attributes: attributes), false) }
      guard let key = self.name(), skip("="), place < bytes.count else { return nil }
      let quote = bytes[place]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      place += 1
      guard let end = bytes[place...].firstIndex(of: quote),
        let value = Self.decoded(bytes[place..<end]),
        attributes.updateValue(value, forKey: key.hasPrefix("xmlns") ? key : Self.local(key)) == nil
      else { return nil }
      place = end + 1
    }
  }

  private mutating func text() -> String? {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { place = end }
    return Self.decoded(bytes[place..<end])
  }

  private mutating func name() -> String? {
    let start = place
    while place < bytes.count, Self.isNameByte(bytes[place]) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    place += count
    return true
  }

  private mutating func skipThrough(_ text: StaticString) -> Bool {
    while place < bytes.count {
      if skip(text) { return true }
      place += 1
    }
    return false
  }

  private mutating func skipSpaces() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Text with its references resolved; `nil` for one that is unknown.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var rest = bytes
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: rest[..<sign], as: UTF8.self)
      // The longest is `&#x10FFFF;`.
      guard let end = rest[sign...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[(sign + 1)..<end], as: UTF8.self))
      else { return nil }
      result.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where reference.hasPrefix("#x"):
      UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where reference.hasPrefix("#"):
      UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
