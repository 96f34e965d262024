import Foundation
import PDF

/// A font of the system, for tests of real fonts, which are skipped where there is none.
enum InstalledFont: String, CaseIterable {
  case sans = "liberation/LiberationSans-Regular"
  case sansBold = "liberation/LiberationSans-Bold"
  case serifItalic = "liberation/LiberationSerif-Italic"
  case dejaVu = "dejavu/DejaVuSans"
  case dejaVuMono = "dejavu/DejaVuSansMono"

  var path: String { "/usr/share/fonts/truetype/\(rawValue).ttf" }

  static var areThere: Bool {
    allCases.allSatisfy { FileManager.default.isReadableFile(atPath: $0.path) }
  }

  func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  func font() throws -> TrueTypeFont { try TrueTypeFont(bytes()) }
}
