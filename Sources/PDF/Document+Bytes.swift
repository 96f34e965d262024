extension Document {
  /// The file: PDF 1.7, and with TrueType fonts alone PDF/A-2a and PDF/UA-1.
  ///
  /// With a standard font it is tagged all the same, but makes no claim, because the font is not in the
  /// file. The same document has the same bytes. What is not shown: a run or picture without size, and
  /// glyph 0. A document without pages has an empty one, because a file must have one.
  package func bytes(_ streams: Streams = .plain) -> [UInt8] {
    var document = self
    if document.pages.isEmpty { document.pages = [.a4] }
    var writer = DocumentWriter(document, streams: streams)
    return writer.write()
  }

  /// How fonts stand in the file; text and pictures are always compressed.
  package enum Streams: Sendable {
    /// As they are: for files that are kept, and made again and again.
    ///
    /// Git finds the same glyphs in all letters. With nothing compressed, 300 letters took 0.9 MB in a
    /// pack instead of 2.4; text is compressed all the same, because it makes each letter a seventh
    /// smaller and a pack a fifth larger (14 letters: 85 KB instead of 70).
    case plain
    /// For files of many pages on their way to a printer.
    case compressed
  }
}
