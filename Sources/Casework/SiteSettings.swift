import CivilCalendar

/// What the public site says of itself: `publik webbplats` in register.yaml.
public struct SiteSettings: Sendable {
  /// Where it is served; `nil` where the register does not know.
  public let address: WebAddress?
  /// Where a view is handed in.
  public let submission: ContactAddress?
  /// Where somebody asks that something is taken off the site.
  public let removal: ContactAddress?
  /// Where what is not accessible is reported.
  public let accessibility: ContactAddress?
  /// When it was last looked through for accessibility.
  public let assessed: CivilDate?
  /// What is known not to be accessible.
  public let shortcomings: String?

  init(_ settings: Record<RegisterField>?) {
    let record = settings?.record(.site, of: SiteSettingsField.self)
    func contact(_ field: SiteSettingsField) -> ContactAddress? {
      record?.text(field).flatMap { ContactAddress($0) }
    }
    address = record?.text(.address).flatMap { WebAddress($0) }
    submission = contact(.submission)
    removal = contact(.removal)
    accessibility = contact(.accessibility)
    assessed = record?.date(.assessed)
    shortcomings = record?.text(.shortcomings)
  }
}
