extension Intake {
  /// How a file is read, by its name.
  enum FileKind {
    case text
    case message
    /// A table, by the end of its name (``ExportedRows``).
    case rows
    case other

    init(_ name: String) {
      let name = name.lowercased()
      if ExportedRows.endings.contains(where: name.hasSuffix) {
        self = .rows
      } else {
        self = name.hasSuffix(".txt") ? .text : name.hasSuffix(".eml") ? .message : .other
      }
    }
  }
}
