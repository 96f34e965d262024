/// The making of a file from a document, page by page.
struct DocumentWriter {
  private let document: Document
  private var file: ObjectFile
  private var outline: Outline
  private var fonts: [FontUse] = []
  private var fontPlaces: [Font: Int] = [:]
  private var images: [(image: Image, reference: Reference)] = []
  private var imagePlaces: [ObjectIdentifier: Int] = [:]
  private let catalog, spaces: Reference
  private let colours: Image.Spaces
  private let tree: PageTree
  /// By page, the nodes of its sequences.
  private var owners: [[Int]] = []

  init(_ document: Document) {
    self.document = document
    var file = ObjectFile(expecting: 24_000 + 4_000 * document.pages.count)
    outline = Outline(document)
    catalog = file.reserve()
    spaces = file.reserve()
    colours = Image.Spaces(grey: file.reserve(), rgb: file.reserve())
    tree = PageTree(document.pages.count, in: &file)
    self.file = file
  }

  mutating func write() -> [UInt8] {
    for place in document.pages.indices { write(document.pages[place], place) }
    for font in fonts { font.write(into: &file) }
    for (image, reference) in images { image.write(as: reference, colours, into: &file) }
    writeSpaces()
    tree.write(into: &file)
    let structure = StructureTree(
      outline,
      ElementDetails(outline, document),
      pages: tree.pages,
      owners: owners,
      in: &file
    )
    structure.write(into: &file)
    let metadata = file.reserve()
    file.add(metadata, stream: Metadata(document, claim).bytes, .none) { syntax in
      syntax.add("/Type/Metadata/Subtype/XML")
    }
    let (root, pages) = (structure.root, tree.root)
    let language = PlainText.language(document.language)
    file.add(catalog) { syntax in
      syntax.add("<</Type/Catalog/Pages ")
      syntax.add(pages)
      syntax.add("/Metadata ")
      syntax.add(metadata)
      syntax.add("/StructTreeRoot ")
      syntax.add(root)
      syntax.add("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
      syntax.add(text: language)
      syntax.add(">>")
    }
    return file.finish(root: catalog)
  }

  private var claim: Metadata.Claim {
    let isEmbedded = fonts.allSatisfy { use in
      switch use.font {
      case .standard: false
      case .trueType: true
      }
    }
    return isEmbedded ? .archiveAndAccessible : .nothing
  }

  /// sRGB, and grey to go with it, without a profile (ISO 32000-1, 8.6.5.2 and 8.6.5.3; IEC 61966-2-1).
  ///
  /// Grey of the device is taken as this grey (8.6.5.6), so that text needs no colour.
  private mutating func writeSpaces() {
    let colours = colours
    file.add(spaces) { syntax in
      syntax.add("<</DefaultGray ")
      syntax.add(colours.grey)
      syntax.add(">>")
    }
    file.add(colours.grey) { syntax in
      syntax.add("[/CalGray<</WhitePoint[0.9505 1 1.089]/Gamma 2.2>>]")
    }
    file.add(colours.rgb) { syntax in
      syntax.add("[/CalRGB<</WhitePoint[0.9505 1 1.089]/Gamma[2.2 2.2 2.2]/Matrix")
      syntax.add("[0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505]>>]")
    }
  }

  private mutating func write(_ page: Page, _ place: Int) {
    let (width, height) = (Self.side(page.width), Self.side(page.height))
    var content = ContentStream(height: height)
    for mark in page.marks { write(mark, place, into: &content) }
    content.end()
    owners.append(content.owners)
    let stream = file.reserve()
    file.add(stream, stream: content.syntax.bytes, .flate) { _ in }
    let resources = resources(of: content)
    let parent = tree.parent(of: place)
    file.add(tree.pages[place]) { syntax in
      syntax.add("<</Type/Page/Parent ")
      syntax.add(parent)
      syntax.add("/MediaBox[0 0 ")
      syntax.add(width)
      syntax.add(" ")
      syntax.add(height)
      syntax.add("]/Contents ")
      syntax.add(stream)
      syntax.add(resources)
      syntax.add("/StructParents \(place)/Tabs/S>>")
    }
  }

  private func resources(of content: ContentStream) -> [UInt8] {
    var syntax = Syntax()
    syntax.add("/Resources<</ColorSpace ")
    syntax.add(spaces)
    if !content.fonts.isEmpty {
      syntax.add("/Font<<")
      for font in content.fonts.sorted() {
        syntax.add("/F\(font) ")
        syntax.add(fonts[font].reference)
      }
      syntax.add(">>")
    }
    if !content.images.isEmpty {
      syntax.add("/XObject<<")
      for image in content.images.sorted() {
        syntax.add("/I\(image) ")
        syntax.add(images[image].reference)
      }
      syntax.add(">>")
    }
    syntax.add(">>")
    // What is transparent needs a space to be mixed in (ISO 19005-2, 6.2.10).
    if content.images.contains(where: { images[$0].image.isTransparent }) {
      syntax.add("/Group<</S/Transparency/CS ")
      syntax.add(colours.rgb)
      syntax.add(">>")
    }
    return syntax.bytes
  }

  private mutating func write(_ mark: Mark, _ page: Int, into content: inout ContentStream) {
    switch mark {
    case .text(let run, at: let point, let role):
      guard run.isDrawn else { return }
      begin(role, page, in: &content)
      let font = place(of: run.font)
      content.text(run, at: point, &fonts[font], font)
    case .image(let image, in: let rectangle, let role):
      guard rectangle.isDrawn else { return }
      begin(role, page, in: &content)
      content.image(place(of: image), in: rectangle)
    case .line(from: let start, to: let end, thickness: let thickness):
      guard thickness > .zero else { return }
      begin(.artifact(.layout), page, in: &content)
      content.line(from: start, to: end, thickness: thickness)
    }
  }

  private mutating func begin(_ role: Mark.Role, _ page: Int, in content: inout ContentStream) {
    switch role {
    case .artifact: _ = content.begin(role, tag: "Artifact", owner: nil)
    case .content(let number):
      guard let owner = outline.owners[number] else {
        _ = content.begin(.artifact(.layout), tag: "Artifact", owner: nil)
        return
      }
      let identifier = content.owners.count
      let tag = outline.nodes[owner.node].kind.role
      guard content.begin(role, tag: tag, owner: owner.node) else { return }
      outline.append(Outline.Sequence(page: page, identifier: identifier), to: owner)
    }
  }

  private mutating func place(of font: Font) -> Int {
    if let place = fontPlaces[font] { return place }
    fontPlaces[font] = fonts.count
    fonts.append(FontUse(font, file.reserve()))
    return fonts.count - 1
  }

  private mutating func place(of image: Image) -> Int {
    if let place = imagePlaces[ObjectIdentifier(image)] { return place }
    imagePlaces[ObjectIdentifier(image)] = images.count
    images.append((image, file.reserve()))
    return images.count - 1
  }

  /// A page is from 3 to 14,400 points wide and high (ISO 19005-2, 6.1.13).
  private static func side(_ length: Length) -> Length {
    min(max(length, .points(3)), .points(14_400))
  }
}
