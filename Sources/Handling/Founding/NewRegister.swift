import CaseStore
import CaseText
import Findings
import Notices
import System

/// A register that is set up, with organisation, routine and templates to fill in.
package struct NewRegister {
  private let language: Language
  private let routine: Scaffold.Routine
  private let registrar: RegistrarIdentity?

  package init(
    in language: Language,
    routine: Scaffold.Routine,
    registrar: RegistrarIdentity?
  ) {
    self.language = language
    self.routine = routine
    self.registrar = registrar
  }

  /// Writes its files where there are none yet.
  ///
  /// - Returns: The files that were made, from the register's root.
  package func create(at path: String) throws -> [String] {
    let root = try Folder.making(path)
    let organisation = Document(parsing: Scaffold.organisation(language))
    // register.yaml comes last: with it, the folder is a register.
    let files: [(String, [UInt8])] =
      [
        (".gitattributes", Array(Scaffold.gitAttributes.utf8)),
        (".gitignore", Array(Scaffold.gitIgnore.utf8)),
        ("cases/calendar.yaml", Scaffold.calendar(language)),
        ("cases/inbox/.gitkeep", []),
        (
          "cases/organisation.yaml",
          (registrar?.replacing(in: organisation, language: language) ?? organisation).bytes
        ),
        ("cases/routines/\(routine.rawValue).yaml", routine.file(language)),
        ("templates/forms/investigation.yaml", Scaffold.investigation(language)),
        ("templates/forms/synpunkt.txt", Scaffold.form(language)),
      ] + NoticeTemplates.Kind.allCases.map { ($0.path, Scaffold.mail($0, in: language)) }
      + Scaffold.letters + Scaffold.site(language) + Scaffold.reports(language) + [
        ("cases/register.yaml", Scaffold.settings(language))
      ]
    var created: [String] = []
    for (file, bytes) in files {
      if try root.createFile(at: file, holding: bytes, for: RegisterRights.audience(ofFile: file)) {
        created.append(file)
      }
    }
    return created
  }
}
