import Casework
import Findings
import Foundation
import Letters

/// Templates by the names of their files, and drafts made from them.
struct TemplateFolder {
  var files: [String: [UInt8]] = [:]

  init(_ files: [String: String] = [:]) { self.files = files.mapValues { Array($0.utf8) } }

  /// What the program brings, as `templates/letters` of this repository shows it.
  static let shipped: TemplateFolder = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let scaffold = root.appendingPathComponent("Sources/Handling/Scaffold")
    var folder = TemplateFolder()
    for standard in LetterTemplates.Standard.allCases {
      for language in Language.allCases {
        let name = LetterTemplates.fileName(standard.rawValue, in: language)
        let file = scaffold.appendingPathComponent("letter-" + name)
        guard let data = try? Data(contentsOf: file) else { preconditionFailure("no \(name)") }
        folder.files[name] = [UInt8](data)
      }
    }
    return folder
  }()

  var templates: LetterTemplates {
    LetterTemplates(own: { _ in nil }, builtIn: { [files] in files[$0] })
  }

  /// The text of a letter made from a template, as the file is written.
  func draft(
    _ name: String,
    _ subject: LetterCase = LetterCase(),
    _ language: Language = .swedish
  ) throws -> String {
    let register = subject.register
    guard let template = templates.find(name, in: language) else { throw Missing(name: name) }
    let values = LetterValues(
      of: subject.item,
      in: register,
      today: LetterCase.today,
      language: language
    )
    let draft = try LetterDraft(
      by: template,
      among: templates,
      with: values,
      register: register.language,
      language: language
    )
    return String(decoding: draft.bytes, as: UTF8.self)
  }

  struct Missing: Error { let name: String }

  /// What a template named `a` becomes.
  static func draft(_ text: String, _ subject: LetterCase = LetterCase()) throws -> String {
    try TemplateFolder(["a.sv.txt": text]).draft("a", subject)
  }

  /// Why a template named `a` makes no letter, with what each finding points at.
  static func refusal(_ files: [String: String]) -> [String] {
    do {
      let text = try TemplateFolder(files).draft("a")
      return ["drafted: " + text]
    } catch let LetterDraft.Fault.template(findings) {
      let bytes = Array((files["a.sv.txt"] ?? "").utf8)
      return findings.map { finding in
        let mark = finding.range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        return [finding.code.name, mark, finding.remedy.swedish].joined(separator: " | ")
      }
    } catch {
      return ["\(error)"]
    }
  }
}
