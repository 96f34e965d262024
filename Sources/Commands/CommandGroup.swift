import Findings

/// Commands that belong together in the help: by who does what, those of every day first.
struct CommandGroup {
  let name: Wording
  let commands: [any Command.Type]

  /// Every command stands in one of them.
  static let all = [
    CommandGroup(
      name: Wording("Varje dag", "Every day"),
      commands: [
        NewCommand.self, IntakeCommand.self, ListCommand.self, ShowCommand.self,
        DistributeCommand.self, SetCommand.self, EditCommand.self, DueCommand.self,
        CheckCommand.self, RemindCommand.self,
      ]
    ),
    CommandGroup(
      name: Wording("Tillsammans med andra", "Together with others"),
      commands: [
        SyncCommand.self, CloneCommand.self, SeparateCommand.self, ConflictsCommand.self,
        ResolveCommand.self,
        HistoryCommand.self,
        RestoreCommand.self,
      ]
    ),
    CommandGroup(
      name: Wording("Utredaren och brevet", "The investigator and the letter"),
      commands: [LetterCommand.self, SignOffCommand.self, PostCommand.self]
    ),
    CommandGroup(
      name: Wording("Det allmänheten får se, och slutet", "Publishing and closing"),
      commands: [
        RedactCommand.self, ApproveCommand.self, PublishCommand.self, UnpublishCommand.self,
        CloseCommand.self, ReopenCommand.self,
      ]
    ),
    CommandGroup(
      name: Wording("Den som leder och följer upp", "Managers"),
      commands: [StatisticsCommand.self, ReportCommand.self]
    ),
    CommandGroup(
      name: Wording("Arkivarien", "The archivist"),
      commands: [
        ArchiveCommand.self, VerifyCommand.self, DiscloseCommand.self, DisposeCommand.self,
        PurgeCommand.self,
      ]
    ),
    CommandGroup(
      name: Wording("Slå upp", "Look up"),
      commands: [
        FieldsCommand.self, ExplainCommand.self, CalendarCommand.self, CountCommand.self,
        HelpCommand.self,
      ]
    ),
    CommandGroup(
      name: Wording("Den som sköter registret", "Administrators of the register"),
      commands: [
        InitCommand.self, WatchCommand.self, DemoCommand.self, ParseCommand.self,
        CompletionCommand.self, MergeFileCommand.self,
      ]
    ),
  ]
}
