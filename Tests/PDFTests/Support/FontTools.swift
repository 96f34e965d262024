import Foundation
import RegisterFixtures

/// The library fontTools as a second opinion on fonts; nothing here needs it to pass.
struct FontTools {
  private let python: Python

  /// `nil` where there is no Python with it.
  init?() {
    guard let python = Python(importing: "fontTools") else { return nil }
    self.python = python
  }

  /// Runs a script with a font of the system, a subset of it, and which glyph has which number.
  ///
  /// - Returns: What the script printed.
  func compare(_ subset: [UInt8], with original: String, glyphs: [UInt16]) throws -> String {
    let numbers = glyphs.map { "\($0)" }
    let run = try python.run(["-c", Self.script, original, "FILE"] + numbers, file: subset)
    return String(decoding: run.output, as: UTF8.self)
  }

  /// Reads every table with its sum, compares outlines and advances, and counts `maxp` anew.
  private static let script = """
    import sys
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.ttLib import TTFont
    original, subset = TTFont(sys.argv[1]), TTFont(sys.argv[2], checkChecksums=2)
    def outline(font, name):
        pen = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(pen)
        return pen.value
    same = 0
    for number, glyph in enumerate(map(int, sys.argv[3:])):
        here, there = subset.getGlyphName(number), original.getGlyphName(glyph)
        same += (outline(subset, here) == outline(original, there)
                 and subset["hmtx"][here] == original["hmtx"][there])
    most = dict(vars(subset["maxp"]))
    subset["maxp"].recalc(subset)
    print(same, "same,", "maxp right" if most == vars(subset["maxp"]) else "maxp wrong")
    """
}
