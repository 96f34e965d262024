import Foundation

/// A program of the system that reads PDF files, where it is installed.
enum OtherReader: String {
  case qpdf, pdffonts, pdftotext

  var path: String { "/usr/bin/\(rawValue)" }

  static let areThere = [OtherReader.qpdf, .pdffonts, .pdftotext].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0.path)
  }

  /// What it writes, and its status; `FILE` among the arguments is the file.
  func run(_ arguments: [String], _ file: [UInt8]) throws -> (text: String, status: Int32) {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "synpunkt-pdf-\(UUID().uuidString).pdf"
    )
    try Data(file).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments.map { $0 == "FILE" ? place.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
