import CaseStore
import Casework
import Findings
import Handling

extension Recovery {
  /// Ends what is left, and says so.
  ///
  /// - Returns: What was ended.
  static func run(_ context: Context) -> Set<FinishedWork> {
    // The command itself says what is wrong with the register.
    guard let folder = context.folder, folder.exists else { return [] }
    do {
      guard try isNeeded(in: folder) else { return [] }
      let register = try folder.readRegister().register
      let result = Recovery(context.desk(at: folder, register: register)).run()
      for work in result.finished {
        context.terminal.tell(work.words)
      }
      for words in result.told + result.failures { context.terminal.tell(words) }
      return Set(result.finished)
    } catch {
      context.terminal.tell(CommandError(error).message)
      return []
    }
  }
}
