import Findings

/// Text that has no fields: a letter, word for word what a person wrote.
package enum Prose {
  /// The signs that may not stand in it, and the marks of a merge that nobody resolved, by place.
  package static func findings(in bytes: [UInt8]) -> [Finding] {
    guard bytes.count <= Document.sizeLimit else { return [TextCode.fileTooLarge.finding()] }
    return bytes.withUnsafeBufferPointer { buffer in
      var parser = Parser(buffer)
      parser.checkProse()
      return parser.sortedFindings()
    }
  }
}
