import Foundation
import RegisterFixtures

/// A program of the system that reads PDF files, where it is installed.
enum OtherReader: String {
  case qpdf, pdffonts, pdftotext

  static let areThere = OtherProgram.areThere("qpdf", "pdffonts", "pdftotext")

  /// What it writes, and its status; `FILE` among the arguments is the file.
  func run(_ arguments: [String], _ file: [UInt8]) throws -> (text: String, status: Int32) {
    // Its warnings are among what is compared.
    let run = try OtherProgram.run(
      "/bin/sh",
      ["-c", "exec \"$0\" \"$@\" 2>&1", rawValue] + arguments,
      file: file
    )
    return (String(decoding: run.output, as: UTF8.self), run.status)
  }
}
