import Findings
import System

/// The editor of whoever runs the program, as the environment names it.
package struct Editor {
  private let environment: [String: String]

  package init(in environment: [String: String]) { self.environment = environment }

  /// Lets the user edit a file.
  ///
  /// - Returns: Why that failed, or `nil`.
  package func open(_ path: String) -> Refusal? {
    let names = ["VISUAL", "EDITOR"].lazy.compactMap { ProgramLine(environment[$0]) }
    let editor = names.first ?? ProgramLine("vi")
    guard let editor,
      let status = editor.status(
        ChildProcess.run(editor.words(with: [path]), in: environment)
      )
    else {
      let name = editor?.name ?? ""
      return .failed(
        Wording(
          "redigeraren \(visible(name)) gick inte att starta",
          "the editor \(visible(name)) could not be started"
        ),
        hint: Wording(
          "sätt EDITOR till din redigerare, som nano",
          "set EDITOR to your editor, like nano"
        )
      )
    }
    if status == 0 { return nil }
    return .failed(
      Wording("redigeraren slutade med \(status)", "the editor ended with \(status)")
    )
  }
}
