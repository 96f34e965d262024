import PDF
import Typesetting

/// A form on its way to paper, from the top down.
struct FormDrawing {
  let form: FormSheet
  var writer: SheetWriter
  private var y = SheetGeometry.top
  private var children: [Element.Child] = []

  private static let left = SheetGeometry.left
  private static let measure = SheetGeometry.right - SheetGeometry.left
  private static let style = StoryStyle(size: .points(11))
  /// Handwriting asks for this much between two lines.
  private static let writingLeading = Length.millimetres(9)
  private static let fewestLines = 5
  private static let box = Length.millimetres(4)
  private static let labelSize = Length(thousandths: 9_000)

  init(of form: FormSheet, in typeface: Typeface) {
    self.form = form
    writer = SheetWriter(typeface)
    writer.pages.append(.a4)
  }

  mutating func draw() -> Element {
    drawAuthority()
    drawIntroduction()
    drawChoices()
    let footer = setFooter()
    let fieldHeight = heightOfFields
    let bottom = SheetGeometry.height - .millimetres(14) - footer.height
    drawStory(down: bottom - fieldHeight - .millimetres(10))
    drawFields()
    let top = bottom - .millimetres(3)
    writer.rule(from: Point(Self.left, top), to: Point(SheetGeometry.right, top), page: 0)
    writer.draw(footer.placed, at: Point(Self.left, bottom), page: 0)
    children += footer.story.elements.map { .element($0) }
    return Element(.part, children)
  }

  private mutating func drawAuthority() {
    var x = Self.left
    if let logo = form.logo, let frame = logo.frame(at: Point(x, y)) {
      let number = writer.numbers.next()
      writer.pages[0].marks.append(.image(logo.image, in: frame, .content(number)))
      let figure = Element(.figure(alternative: form.authority), [.marks(number)])
      children.append(.element(figure))
      x = x + frame.width + .millimetres(5)
      if logo.name == .inside {
        y = y + .millimetres(26)
        return
      }
    }
    let size = Length.points(12)
    let leading = Length.points(15)
    let name = Span(form.authority, isStrong: true)
    let lines = writer.lines([name], size: size, measure: SheetGeometry.right - x, of: .authority)
    drawParagraph(lines, at: Point(x, y), size: size, leading: leading)
    y = y + (form.logo == nil ? .millimetres(10) : .millimetres(24))
  }

  private mutating func drawParagraph(
    _ lines: [SetLine],
    at point: Point,
    size: Length,
    leading: Length
  ) {
    guard !lines.isEmpty else { return }
    let number = writer.numbers.next()
    _ = writer.draw(lines, at: point, size: size, leading: leading, as: .content(number), page: 0)
    children.append(.element(Element(.paragraph, [.marks(number)])))
  }

  private mutating func drawIntroduction() {
    let heading = Block.heading(1, [Span(form.heading)])
    let set = set([heading] + form.introduction, size: .points(11), below: 0) { block, item in
      block == 0 ? .heading : .form(.introduction(block: block - 1, item: item))
    }
    writer.draw(set.placed, at: Point(Self.left, y), page: 0)
    children += set.story.elements.map { .element($0) }
    y = y + set.height + .millimetres(4)
  }

  private mutating func set(
    _ blocks: [Block],
    size: Length,
    below level: Int,
    part: (_ block: Int, _ item: Int) -> SheetPart
  ) -> (story: Story, placed: [PageFilling.Placed], height: Length) {
    let story = StorySetter.set(
      blocks,
      style: StoryStyle(size: size),
      measure: .millimetres(150),
      below: level,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
    for missing in story.missing { writer.report(missing, in: part(missing.block, missing.item)) }
    let room = SheetGeometry.height
    let pages = PageFilling.fill(story.chunks, first: room, following: room)
    if pages.count > 1 { writer.report(.formTooHigh) }
    let placed = pages.first ?? []
    return (story, placed, placed.last.map { $0.y + $0.strip.height } ?? .zero)
  }

  /// The question, and boxes to tick side by side as far as they fit.
  private mutating func drawChoices() {
    guard !form.choices.isEmpty else { return }
    drawLabel(form.question, of: .question)
    var x = Self.left
    var items: [Element.Child] = []
    let size = Self.style.size
    for (index, choice) in form.choices.enumerated() {
      let part = SheetPart.form(.choice(index))
      let indent = Self.box + .millimetres(2)
      let measure = Self.measure - indent
      guard let line = writer.line(Span(choice), size: size, measure: measure, of: part)
      else { continue }
      let width = indent + line.width
      if x > Self.left, x + width > SheetGeometry.right {
        x = Self.left
        y = y + .millimetres(7)
      }
      let baseline = y + .millimetres(4)
      let corner = Point(x, baseline - Self.box + Length(thousandths: 900))
      writer.draw(Rectangle(corner, width: Self.box, height: Self.box), page: 0)
      let number = writer.numbers.next()
      let start = Point(x + indent, baseline)
      writer.draw(line, at: start, as: .content(number), page: 0)
      items.append(.element(Element(.listItem, [.element(Element(.listBody, [.marks(number)]))])))
      x = x + width + .millimetres(9)
    }
    if !items.isEmpty { children.append(.element(Element(.list, items))) }
    y = y + .millimetres(12)
  }

  private mutating func drawLabel(_ text: String, of part: FormPart) {
    let label = Span(text, isStrong: true)
    let size = Self.style.size
    let lines = writer.lines([label], size: size, measure: Self.measure, of: .form(part))
    drawParagraph(lines, at: Point(Self.left, y), size: size, leading: Self.style.leading)
    y = y + Self.style.leading * lines.count + .millimetres(1)
  }

  /// Lines to write on, as many as there is room for.
  private mutating func drawStory(down bottom: Length) {
    drawLabel(form.story, of: .story)
    let count = (bottom - y).thousandths / Self.writingLeading.thousandths
    guard count >= Self.fewestLines else {
      writer.report(.formTooHigh)
      return
    }
    for _ in 0..<count {
      y = y + Self.writingLeading
      writer.rule(from: Point(Self.left, y), to: Point(SheetGeometry.right, y), page: 0)
    }
    y = y + .millimetres(2)
  }

  private static let fieldHeight = Length.millimetres(12)

  /// Fields row by row: one of the whole width, or two halves.
  private var rows: [[FormSheet.Field]] {
    var rows: [[FormSheet.Field]] = []
    for field in form.fields {
      if field.width == .half, let last = rows.last, last.count == 1, last[0].width == .half {
        rows[rows.count - 1].append(field)
      } else {
        rows.append([field])
      }
    }
    return rows
  }

  private var heightOfFields: Length { Self.fieldHeight * rows.count }

  /// The label stands small below its line: above it, it would be written over.
  private mutating func drawFields() {
    let gap = Length.millimetres(6)
    var place = 0
    for row in rows {
      y = y + Self.fieldHeight
      for (index, field) in row.enumerated() {
        let half = (Self.measure - gap).scaled(500)
        let x = index == 0 ? Self.left : Self.left + half + gap
        let width = field.width == .whole ? Self.measure : half
        let line = y - .millimetres(4)
        writer.rule(from: Point(x, line), to: Point(x + width, line), page: 0)
        let label = writer.line(
          Span(field.label),
          size: Self.labelSize,
          measure: width,
          of: .form(.field(place))
        )
        place += 1
        let top = line + Length(thousandths: 1_500)
        drawParagraph(
          label.map { [$0] } ?? [],
          at: Point(x, top),
          size: Self.labelSize,
          leading: .points(11)
        )
      }
    }
  }

  private mutating func setFooter() -> (
    story: Story, placed: [PageFilling.Placed], height: Length
  ) {
    set(form.footer, size: Self.labelSize, below: 1) { block, item in
      .form(.footer(block: block, item: item))
    }
  }
}
