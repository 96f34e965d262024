import PDF
import Testing

/// A picture as it stands in a file, unpacked.
struct WrittenImage {
  let dictionary: PDFValue
  let file: WrittenFile
  /// Rows of bytes without their filters.
  let rows: [[UInt8]]

  /// The only picture of a document that is made of it.
  init(_ image: Image) throws {
    let place = Rectangle(Point(.zero, .zero), width: .points(10), height: .points(10))
    let mark = Mark.image(image, in: place, .artifact(.layout))
    let file = try WrittenFile(SmallDocument.page([mark], []).bytes())
    let resources = file.value(file.objects[file.pages[0]]?["Resources"])
    try self.init(resources?["XObject"]?["I0"], file)
  }

  var mask: WrittenImage {
    get throws { try WrittenImage(dictionary["SMask"], file) }
  }

  private init(_ reference: PDFValue?, _ file: WrittenFile) throws {
    self.file = file
    dictionary = try #require(file.value(reference))
    let parameters = try #require(dictionary["DecodeParms"])
    let (width, height) = (dictionary["Width"]?.int ?? 0, dictionary["Height"]?.int ?? 0)
    #expect(parameters["Columns"]?.int == width && parameters["Predictor"]?.int == 15)
    #expect(parameters["BitsPerComponent"] == dictionary["BitsPerComponent"])
    let bits = (parameters["Colors"]?.int ?? 0) * (parameters["BitsPerComponent"]?.int ?? 0)
    let (size, distance) = ((width * bits + 7) / 8, max(1, bits / 8))
    let data = file.stream(reference)
    #expect(data.count == height * (size + 1))
    var rows: [[UInt8]] = []
    for number in 0..<height {
      let start = number * (size + 1)
      let above = rows.last ?? [UInt8](repeating: 0, count: size)
      var row: [UInt8] = []
      for place in 0..<size {
        let left = place < distance ? 0 : Int(row[place - distance])
        let corner = place < distance ? 0 : Int(above[place - distance])
        let up = Int(above[place])
        let estimate = left + up - corner
        let nearest = [left, up, corner].min { abs(estimate - $0) < abs(estimate - $1) } ?? 0
        let predicted = [0, left, up, (left + up) / 2, nearest][Int(data[start])]
        row.append(data[start + 1 + place] &+ UInt8(predicted))
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
