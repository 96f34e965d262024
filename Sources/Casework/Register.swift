import CaseText
import CivilCalendar
import Findings

/// The authority's settings, organisation and routines: what every case is read against.
public final class Register: Sendable {
  /// The authority's name.
  public let authority: String
  /// Its organisation number, by which an archive knows it.
  public let organisationNumber: String?
  /// The phone of its switchboard, and its official address.
  public let phone, email: String?
  /// The address that stands on its letters, a line each.
  public let postalAddress: [String]
  /// The address of its web site.
  public let website: String?
  /// What its files are written in.
  public let language: Language
  /// How its case numbers begin.
  public let series: Series
  /// Whose clock its timestamps follow.
  public let timeZone: TimeZoneName
  /// Its departments and people.
  public let organisation: Organisation
  /// Own words and names for what is masked and asked in public texts.
  package let redaction: RedactionSettings
  /// The days on which it works.
  public let calendar: WorkCalendar
  /// How reminders and notices are sent.
  public let mail: MailSettings
  /// How letters look and when they are made.
  public let letters: LetterSettings
  /// How closed cases go to the archive.
  public let archive: ArchiveSettings
  /// Which cases may be disposed of.
  package let disposal: [DisposalRule]
  /// What whoever writes is told of their personal data (L16).
  public let privacyNotice: String?
  /// What the public site says of itself.
  public let site: SiteSettings
  /// What copies of cases refer to.
  package let disclosure: DisclosureSettings
  /// When managers first go through the routine with their staff; then on that day every year (K36).
  public let walkthrough: CivilDate?
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
    organisationNumber = settings?.text(.organisationNumber)
    phone = settings?.text(.phone)
    email = settings?.text(.email)
    postalAddress = AddressLines.of(settings?.text(.postalAddress) ?? "")
    website = settings?.text(.website)
    self.language = language
    series = settings?.text(.series).flatMap { Series($0) } ?? Self.defaultSeries
    timeZone = settings?.term(.timeZone) ?? .stockholm
    redaction = RedactionSettings(settings)
    mail = MailSettings(settings)
    letters = LetterSettings(settings)
    archive = ArchiveSettings(settings)
    let disposal = settings?.records(.disposal, of: DisposalField.self) ?? []
    self.disposal = disposal.compactMap { DisposalRule($0) }
    privacyNotice = settings?.text(.privacyNotice)
    disclosure = DisclosureSettings(settings)
    site = SiteSettings(settings)
    walkthrough = settings?.date(.walkthrough)
    intakeRoutine = settings?.id(.intakeRoutine)
    self.organisation = organisation
    self.calendar = calendar
    self.routines = routines
  }

  /// How reminders and notices are sent: `utskick` in register.yaml.
  public struct MailSettings: Sendable {
    /// The address that mails come from.
    public let from: String
    /// Whether the register names it; else it is none that anything comes back to.
    package let hasAddress: Bool
    /// When on a working day the watcher sends.
    public let time: TimeOfDay
    /// What happened earlier gives no notices.
    public let since: CivilDate?
    /// Who sends.
    public let by: MailSender
    /// Where the register lies, as the staff reach it.
    public let location: String?
    /// Whether managers get a report every month (K31).
    public let hasMonthlyReport: Bool
    /// Where the managers' pages are served (K32); `nil` where the register does not know.
    public let pages: WebAddress?

    init(_ settings: Record<RegisterField>?) {
      let mail = settings?.record(.mail, of: MailField.self)
      let addresses = [mail?.text(.from), settings?.text(.email)].compactMap { $0 }
      let address = addresses.first(where: SchemaCheck.isEmailAddress)
      from = address ?? "synpunkt@localhost.localdomain"
      hasAddress = address != nil
      time = mail?.text(.time).flatMap { TimeOfDay($0) } ?? TimeOfDay(hour: 7)
      since = mail?.date(.since)
      by = mail?.term(.by) ?? .everyone
      location = mail?.text(.location)
      hasMonthlyReport = mail?.isYes(.monthlyReport) ?? false
      pages = mail?.text(.pages).flatMap { WebAddress($0) }
    }
  }

  /// How letters look and when they are made: `brev` in register.yaml.
  public struct LetterSettings: Sendable {
    /// A PNG file, from the register's folder.
    public let logo: String?
    /// Whether the authority's name stands in the logo, and need not stand beside it.
    package let logoHasName: Bool
    /// The name or file of the font, and of the one for what it lacks.
    public let font, spareFont: String?
    /// Of the text.
    package let textSize: PaperLength?
    /// From 8 to 24 points, in thousandths of a millimetre.
    package static let textSizes = 2_822...8_467
    /// Of the envelope, on the folded sheet: its edges from the paper's left and upper edges.
    package let window:
      (left: PaperLength, right: PaperLength, top: PaperLength, bottom: PaperLength)?
    /// The watcher drafts a letter when a case is distributed for investigation.
    public let drafts: Bool
    /// The watcher sets a letter whenever its text is saved.
    public let sets: Bool

    init(_ settings: Record<RegisterField>?) {
      let record = settings?.record(.letters, of: LetterSettingsField.self)
      logo = record?.text(.logo)
      logoHasName = record?.isYes(.logoHasName) ?? false
      font = record?.text(.font)
      spareFont = record?.text(.spareFont)
      textSize = record?.length(.textSize)
      let window = record?.record(.window, of: WindowField.self)
      if let left = window?.length(.left), let right = window?.length(.right),
        let top = window?.length(.top), let bottom = window?.length(.bottom)
      {
        self.window = (left, right, top, bottom)
      } else {
        self.window = nil
      }
      drafts = record?.isYes(.drafts) ?? false
      sets = record?.isYes(.sets) ?? false
    }
  }

  /// By which sections of law something is left out of the copy of a case: `utlämnande` in register.yaml.
  ///
  /// `nil` where nobody has chosen one.
  package struct DisclosureSettings: Sendable {
    package let identityNumber, protectedIdentity: String?

    init(_ settings: Record<RegisterField>?) {
      let record = settings?.record(.disclosure, of: DisclosureSettingsField.self)
      identityNumber = record?.text(.identityNumber)
      protectedIdentity = record?.text(.protectedIdentity)
    }
  }

  /// How closed cases go to the archive: `arkiv` in register.yaml.
  public struct ArchiveSettings: Sendable {
    /// Where packages are put; `nil` where nothing is said, or a place outside the register.
    public let folder: PathInside?
    /// The path as it stands there.
    package let path: String?
    /// When in the day the watcher packs; `nil` when it does not.
    public let time: TimeOfDay?
    /// How long a case must have been closed.
    public let after: Period

    init(_ settings: Record<RegisterField>?) {
      let record = settings?.record(.archive, of: ArchiveSettingsField.self)
      path = record?.text(.to)
      folder = path.flatMap { PathInside($0) }
      time = record?.text(.time).flatMap { TimeOfDay($0) }
      // What cannot be read is not guessed: then it takes long.
      after =
        record?.text(.after).map {
          Period($0, in: settings?.language ?? .swedish) ?? Period(count: 9999, unit: .days)
        } ?? Period(count: 30, unit: .days)
    }
  }

  /// What stands in for a series that cannot be read; `check` has said so.
  private static let defaultSeries = Series("SYN").unsafelyUnwrapped
}
