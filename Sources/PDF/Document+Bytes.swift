extension Document {
  /// The file: PDF 1.7, and with TrueType fonts alone PDF/A-2a and PDF/UA-1.
  ///
  /// With a standard font it is tagged all the same, but makes no claim, because the font is not in the
  /// file. The same document has the same bytes. What is not shown: a run or picture without size, and
  /// glyph 0. A document without pages has an empty one, because a file must have one.
  package func bytes() -> [UInt8] {
    var document = self
    if document.pages.isEmpty { document.pages = [.a4] }
    var writer = DocumentWriter(document)
    return writer.write()
  }
}
