import Findings

/// Text that has no fields: a letter, word for word what a person wrote.
package enum Prose {
  /// The signs that may not stand in it, and the marks of a merge that nobody resolved, by place.
  package static func findings(in bytes: [UInt8]) -> [Finding] {
    guard bytes.count <= Document.sizeLimit else { return [TextCode.fileTooLarge.finding()] }
    return bytes.withUnsafeBufferPointer { buffer in
      var parser = Parser(buffer)
      parser.checkCharacters()
      for line in MergeMarkers.lines(in: bytes) { parser.report(TextCode.mergeConflict, at: line) }
      return parser.sortedFindings()
    }
  }

  /// The marks of a merge that nobody resolved, alone.
  package static func mergeMarkers(in bytes: [UInt8]) -> [Finding] {
    MergeMarkers.lines(in: bytes).prefix(Parser.findingLimit).map {
      TextCode.mergeConflict.finding(at: $0)
    }
  }
}
