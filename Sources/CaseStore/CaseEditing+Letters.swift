import Casework
import Findings
import System

/// The letters of a case.
extension RegisterFolder {
  /// Writes the first text of a letter, unless there is one.
  ///
  /// - Returns: Whether it was written.
  package func createLetter(
    for number: CaseNumber,
    _ letter: Letter,
    holding bytes: [UInt8],
    in language: Language,
    event: LogEvent
  ) throws -> Bool {
    try carryOut(number, in: language) { files in
      guard files.letters[letter.text] == nil, !files.unreadable.contains(letter.text) else {
        return nil
      }
      var operation = Operation()
      operation.write(letter.text, holding: bytes)
      operation.note(event)
      return operation
    }
  }

  /// Puts the PDF of a letter into place, whatever was there: it can be made again from the text.
  ///
  /// One that was posted meanwhile stays.
  ///
  /// - Returns: Whether anything changed.
  package func putLetterPDF(
    _ number: CaseNumber,
    _ letter: Letter,
    _ bytes: [UInt8],
    in language: Language,
    event: LogEvent?
  ) throws -> Bool {
    try carryOut(number, in: language) { files in
      let log = files.log.map { LogEvent.events(in: $0, language: language) } ?? []
      guard !log.contains(where: { Posting($0, in: language)?.letter == letter }) else {
        return nil
      }
      var operation = Operation()
      operation.write(letter.pdf, holding: bytes)
      if let event { operation.note(event) }
      return operation
    }
  }

  /// The bytes of a file in `letters/`, or `nil` when there is none.
  package func readLetter(of number: CaseNumber, _ file: CaseFile) throws(FileError) -> [UInt8]? {
    do {
      return try open().folder(at: number.folder + "/" + CaseFile.lettersFolder)
        .read(file.nameInFolder)
    } catch  where error.isMissing {
      return nil
    }
  }
}

extension CaseFile {
  /// The name without the folder that the file is in.
  var nameInFolder: String {
    rawValue.lastIndex(of: "/").map { String(rawValue[rawValue.index(after: $0)...]) } ?? rawValue
  }

  /// The folder inside the case's that the file is in, with the case's own.
  func folder(of number: CaseNumber) -> String {
    let parts = rawValue.split(separator: "/").dropLast()
    return ([Substring(number.folder)] + parts).joined(separator: "/")
  }
}
