import Checksums

extension CaseBytes {
  /// A case as its files, by their paths in its folder, wherever they come from.
  package init(_ number: CaseNumber, files: [String: [UInt8]]) {
    self.init(number: number)
    for (path, content) in files {
      guard let file = CaseFile(rawValue: path) else { continue }
      switch file {
      case .submission: submission = SHA256.hash(of: content)
      case .original: original = SHA256.hash(of: content)
      case .letterPDF: letters[file] = .pdf(SHA256.hash(of: content))
      case .facts, .sender, .message, .investigation, .notes, .log, .conflicts, .letter,
        .publicSubmission, .publicReply, .redaction:
        self[file] = content
      }
    }
    guard mayBeArchived else { return }
    for (path, content) in files where CaseFile(rawValue: path) == nil {
      others[path] = SHA256.hash(of: content)
    }
  }
}
