import Foundation
import Mustache
import Testing

/// A case of the Mustache specification: a template, its data, its partials and what is expected.
struct SpecificationCase: Decodable, CustomTestStringConvertible {
  let name: String
  let data: JSONData
  let template: String
  let expected: String
  let partials: [String: String]?

  var testDescription: String { name }

  private struct File: Decodable { let tests: [SpecificationCase] }

  /// The folder that `SYNPUNKT_MUSTACHE_SPEC` names: the `specs` folder of the specification.
  static var folder: URL? {
    ProcessInfo.processInfo.environment["SYNPUNKT_MUSTACHE_SPEC"].map { URL(fileURLWithPath: $0) }
  }

  static func read(_ file: String) throws -> [SpecificationCase] {
    let url = try #require(folder).appendingPathComponent(file)
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
  }
}

/// Data of a case, as the caller of the module would hand it in.
struct JSONData: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .missing
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let number = try? container.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let elements = try? container.decode([JSONData].self) {
      value = .list(elements.map(\.value))
    } else {
      value = .record(try container.decode([String: JSONData].self).mapValues(\.value))
    }
  }
}
