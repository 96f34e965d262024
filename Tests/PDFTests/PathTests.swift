import PDF
import Testing

/// Pictures that are drawn.
@Suite struct PathTests {
  private let corner = Point(.points(100), .points(200))
  private let opposite = Point(.points(160), .points(240))

  private func page(_ paths: [Path]) throws -> WrittenFile {
    let figure = Element(.figure(alternative: "Stapel"), [.marks(0)])
    return try WrittenFile(
      SmallDocument.page(paths.map { .path($0, .content(0)) }, [figure]).bytes()
    )
  }

  @Test func aPathIsDrawnInGreyAndEndsWithIt() throws {
    let triangle = Path(
      [.move(corner), .line(opposite), .line(Point(.points(100), .points(240))), .close],
      stroke: Path.Stroke(.black, thickness: .points(1), dash: .points(3)),
      fill: Path.Grey(permille: 850)
    )
    let file = try page([triangle])
    let content = String(
      decoding: file.stream(file.objects[file.pages[0]]?["Contents"]),
      as: UTF8.self
    )
    #expect(
      content.contains(
        "q 0.85 g 0 G 1 w 1 j [3]0 d 100 641.889 m 160 601.889 l 100 601.889 l h B Q\n"
      ),
      "\(content)"
    )
    #expect(
      try StructureText(file).lines == [
        "Document", "  Figure alt=Stapel BBox=100.0,601.889,160.0,641.889 Placement=Block 0:0",
      ]
    )
  }

  @Test(
    arguments: [
      Path([], fill: .black), Path([.move(Point(.zero, .zero))], fill: .black),
      Path([.line(Point(.zero, .zero)), .close], fill: .black),
      Path([.move(Point(.zero, .zero)), .line(Point(.points(9), .zero))]),
    ]
  )
  func whatIsNotSeenIsNotInTheFile(_ path: Path) throws {
    let file = try page([path])
    #expect(try StructureText(file).lines == ["Document"])
  }
}
