/// The program, as it names itself.
package enum Producer {
  package static let version = "0.1.0"
  package static let name = "synpunkt " + version
  /// As the documents that it makes name it: without the version, so that a letter is the same to the byte whichever
  /// version sets it.
  package static let ofDocuments = "synpunkt"
  /// Sheets that are made again whenever somebody wants, each with the option that makes it.
  package static let ofPrintFile = "synpunkt letter --batch"
  package static let ofMonthSheet = "synpunkt report month --pdf"
  package static let ofPeriodReport = "synpunkt report period --pdf"
  package static let ofBrochure = "synpunkt letter --brochure"
  package static let ofWindowSheet = "synpunkt letter --window-sheet"
}
