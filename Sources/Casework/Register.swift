import CaseText
import CivilCalendar
import Findings

/// The authority's settings, organisation and routines: what every case is read against.
public final class Register: Sendable {
  /// The authority's name.
  public let authority: String
  /// The phone of its switchboard, and its official address.
  public let phone, email: String?
  /// What its files are written in.
  public let language: Language
  /// How its case numbers begin.
  public let series: Series
  /// Whose clock its timestamps follow.
  public let timeZone: TimeZoneName
  /// Its departments and people.
  public let organisation: Organisation
  /// The days on which it works.
  public let calendar: WorkCalendar
  /// How reminders and notices are sent.
  public let mail: MailSettings
  /// The routine of what comes in, unless it says another.
  public let intakeRoutine: RoutineID?
  /// Its routines, by the names of their files.
  public let routines: [RoutineID: Routine]

  init(
    settings: Record<RegisterField>?,
    language: Language,
    organisation: Organisation,
    calendar: WorkCalendar,
    routines: [RoutineID: Routine]
  ) {
    authority = settings?.text(.authority) ?? ""
    phone = settings?.text(.phone)
    email = settings?.text(.email)
    self.language = language
    series = settings?.text(.series).flatMap { Series($0) } ?? Self.defaultSeries
    timeZone = settings?.term(.timeZone) ?? .stockholm
    mail = MailSettings(settings)
    intakeRoutine = settings?.id(.intakeRoutine)
    self.organisation = organisation
    self.calendar = calendar
    self.routines = routines
  }

  /// How reminders and notices are sent: `utskick` in register.yaml.
  public struct MailSettings: Sendable {
    /// The address that mails come from.
    public let from: String
    /// When on a working day the watcher sends.
    public let time: TimeOfDay
    /// What happened earlier gives no notices.
    public let since: CivilDate?
    /// Who sends.
    public let by: MailSender
    /// Where the register lies, as the staff reach it.
    public let location: String?

    init(_ settings: Record<RegisterField>?) {
      let mail = settings?.record(.mail, MailField.self)
      let addresses = [mail?.text(.from), settings?.text(.email)].compactMap { $0 }
      from = addresses.first(where: SchemaCheck.isEmailAddress) ?? "synpunkt@localhost.localdomain"
      time = mail?.text(.time).flatMap { TimeOfDay($0) } ?? TimeOfDay(hour: 7)
      since = mail?.date(.since)
      by = mail?.term(.by) ?? .everyone
      location = mail?.text(.location)
    }
  }

  /// What stands in for a series that cannot be read; `check` has said so.
  private static let defaultSeries = Series("SYN").unsafelyUnwrapped
}
