import CaseText

/// One input of libFuzzer: the bytes of a file, and a key and a text cut from them.
///
/// Anything that does not hold ends the program, which is how libFuzzer learns of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCaseText(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = Document(parsing: bytes)
  check(document.bytes == bytes, "law 1: the bytes are kept")
  for finding in document.findings {
    if let range = finding.range { check(range.upperBound <= count, "a finding lies in the file") }
    check(!finding.located(in: bytes, path: "").message.swedish.isEmpty, "a finding has words")
  }
  guard let root = document.root else { return 0 }
  checkNesting(of: root, in: 0..<count, document)
  guard document.findings.isEmpty else { return 0 }
  checkSetting(document, text: String(decoding: bytes.suffix(24), as: UTF8.self))
  return 0
}

/// Keys and values lie inside their parent, in the order of the file, none over another.
private func checkNesting(of id: NodeID, in outer: Range<Int>, _ document: Document) {
  let range = document.range(of: id)
  check(outer.lowerBound <= range.lowerBound, "a value begins inside its parent")
  check(range.upperBound <= outer.upperBound, "a value ends inside its parent")
  _ = document.text(of: id)
  var place = range.lowerBound
  for child in document.children(of: id) {
    if let key = document.keyRange(of: child) {
      check(place <= key.lowerBound, "a key stands behind what is before it")
      check(document.key(of: child) != nil, "a key has a text")
      place = key.upperBound
    }
    checkNesting(of: child, in: place..<range.upperBound, document)
    place = document.range(of: child).upperBound
  }
}

/// Law 3: a text set anywhere in an accepted file reads back, and the file stays accepted.
private func checkSetting(_ document: Document, text: String) {
  // NUL is the one text that cannot be written.
  let text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{0}" }))
  for path in paths(in: document).prefix(6) {
    guard let edited = document.setting(path, to: .text(text)), let value = edited[path] else {
      check(document.bytes.count > 1 << 19, "an accepted file can be edited")
      continue
    }
    check(edited.findings.isEmpty, "an edited file is accepted")
    check(edited.text(of: value).utf8.elementsEqual(text.utf8), "law 3: a text reads back")
  }
}

/// Every path of keys, and one that is not there.
private func paths(in document: Document) -> [[String]] {
  var found: [[String]] = []
  func walk(_ id: NodeID, _ path: [String]) {
    guard document.kind(of: id) == .mapping else { return }
    for child in document.children(of: id) {
      let here = path + [document.key(of: child) ?? ""]
      found.append(here)
      walk(child, here)
    }
  }
  if let root = document.root {
    if document.kind(of: root) == .mapping { found.append(["\u{1}nytt fält: "]) }
    walk(root, [])
  }
  return found
}

private func check(_ holds: Bool, _ law: StaticString) {
  if !holds { fatalError("\(law)") }
}
