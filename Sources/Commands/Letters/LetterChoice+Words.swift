import Handling

extension LetterChoice {
  /// Which letter and template a command line means.
  init(in context: Context, at desk: LetterDesk) throws(Refusal) {
    try self.init(
      called: context.arguments.value("--template"),
      in: context.arguments.value("--language"),
      at: desk
    )
  }
}
