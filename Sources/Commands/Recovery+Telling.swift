import CaseStore
import Casework
import Findings
import Handling

extension Recovery {
  /// Ends what is left, and says so.
  ///
  /// - Returns: What was ended.
  static func run(_ context: Context, _ session: inout Session) -> Set<FinishedWork> {
    // The command itself says what is wrong with the register.
    guard let folder = context.folder, folder.exists else { return [] }
    do {
      guard try isNeeded(in: folder) else { return [] }
      let register = try folder.readRegister().register
      let result = Recovery(context.desk(folder, register)).run()
      for work in result.finished { session.errors.line(work.words[session.language]) }
      for failure in result.failures { session.errors.line(failure[session.language]) }
      return Set(result.finished)
    } catch {
      session.errors.line(CommandError(error).message[session.language])
      return []
    }
  }
}
