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
  private var profiles: [ColourProfile: Reference] = [:]
  private let tree: PageTree
  /// Whether any picture is drawn, in shades.
  private var hasPaths = false
  /// By page, the nodes of its sequences.
  private var owners: [[Int]] = []

  init(_ document: Document, streams: Document.Streams) {
    self.document = document
    var file = ObjectFile(streams, expecting: 32_000 + 4_000 * document.pages.count)
    outline = Outline(document)
    catalog = file.reserve()
    spaces = file.reserve()
    tree = PageTree(document.pages.count, in: &file)
    self.file = file
  }

  mutating func write() -> [UInt8] {
    for place in document.pages.indices { write(document.pages[place], at: place) }
    for font in fonts { font.write(into: &file) }
    for (image, reference) in images {
      image.write(as: reference, in: space(of: image.profile), into: &file)
    }
    // Grey of the device is taken as this grey (ISO 32000-1, 8.6.5.6), so that text needs no colour. Black is black in
    // either; readers show other shades of the one without a profile with a tint.
    let grey = hasPaths ? space(of: .grey) : nil
    file.add(spaces) { syntax in
      syntax.add("<</DefaultGray")
      if let grey {
        syntax.add(" ")
        syntax.add(grey)
      } else {
        syntax.add("[/CalGray<</WhitePoint[0.9505 1 1.089]/Gamma 2.2>>]")
      }
      syntax.add(">>")
    }
    tree.write(into: &file)
    let structure = StructureTree(
      outline,
      details: ElementDetails(of: outline, in: document),
      pages: tree.pages,
      owners: owners,
      in: &file
    )
    structure.write(into: &file)
    let metadata = file.reserve()
    file.add(metadata, stream: Metadata(of: document, claiming: claim).bytes, filter: .none) {
      syntax in
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

  /// A colour space with a profile (ISO 32000-1, 8.6.5.5), added when it is first wanted.
  private mutating func space(of profile: ColourProfile) -> Reference {
    if let space = profiles[profile] { return space }
    let space = file.reserve()
    let stream = file.reserve()
    profiles[profile] = space
    file.add(stream, stream: profile.bytes, filter: .shared) { $0.add("/N \(profile.components)") }
    file.add(space) { syntax in
      syntax.add("[/ICCBased ")
      syntax.add(stream)
      syntax.add("]")
    }
    return space
  }

  private mutating func write(_ page: Page, at place: Int) {
    let (width, height) = (Self.side(page.width), Self.side(page.height))
    var content = ContentStream(height: height)
    for mark in page.marks { write(mark, on: place, into: &content) }
    content.end()
    owners.append(content.owners)
    let stream = file.reserve()
    file.add(stream, stream: content.syntax.bytes, filter: .own) { _ in }
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

  private mutating func resources(of content: ContentStream) -> [UInt8] {
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
      syntax.add(space(of: .sRGB))
      syntax.add(">>")
    }
    return syntax.bytes
  }

  private mutating func write(_ mark: Mark, on page: Int, into content: inout ContentStream) {
    switch mark {
    case .text(let run, at: let point, let role):
      guard run.isDrawn else { return }
      begin(role, on: page, in: &content)
      let font = place(of: run.font)
      content.text(run, at: point, using: &fonts[font], place: font)
    case .image(let image, in: let rectangle, let role):
      guard rectangle.isDrawn else { return }
      begin(role, on: page, in: &content)
      content.image(place(of: image), in: rectangle)
    case .path(let path, let role):
      guard path.isDrawn else { return }
      begin(role, on: page, in: &content)
      hasPaths = true
      content.path(path)
    case .line(from: let start, to: let end, let thickness):
      guard thickness > .zero else { return }
      begin(.artifact(.layout), on: page, in: &content)
      content.line(from: start, to: end, thickness: thickness)
    }
  }

  private mutating func begin(_ role: Mark.Role, on page: Int, in content: inout ContentStream) {
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
    fonts.append(FontUse(of: font, as: file.reserve()))
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
