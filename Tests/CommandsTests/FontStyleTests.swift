import Foundation
import RegisterFixtures
import Testing

/// What is emphasised in a letter is seen on it, or somebody is told.
@Suite struct FontStyleTests {
  @Test("P11 a style that a font lacks is told, and its remedy helps")
  func missing() throws {
    let entry = try #require(GalleryTests.entries.first { $0.name == "font-style-missing" })
    let (fixture, _) = try entry.parts(separator: "---- letter 1 --pdf")
    let register = try TemporaryRegister(FixtureText(fixture))
    let first = register.run(["letter", "1", "--pdf"])
    #expect(first.errors.contains("har ingen fet stil här"), "\(first.errors)")
    let font = try register.read("brev/Tiny-Regular.ttf")
    for style in ["Bold", "Italic", "BoldItalic"] {
      try register.write("brev/Tiny-\(style).ttf", font)
    }
    let second = register.run(["letter", "1", "--pdf", "--at", "2026-11-24T10:00"])
    #expect(!second.errors.contains("font-style-missing"), "\(second.errors)")
  }
}
