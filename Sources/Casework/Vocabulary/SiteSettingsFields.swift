/// What the public site says of itself: `publik webbplats` in register.yaml.
public enum SiteSettingsField: Int, FieldSet {
  case address, submission, removal, accessibility, assessed, shortcomings

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .address:
      Field(
        "address",
        "adress",
        .webAddress,
        "webbplatsens egen adress",
        "the site's own address"
      )
    case .submission:
      Field(
        "submissions",
        "lämna synpunkt",
        .contactAddress,
        "där en synpunkt lämnas: webbsida eller e-post; myndighetens e-post om inget sägs",
        "where a view is handed in: a page or e-mail; the authority's e-mail by default"
      )
    case .removal:
      Field(
        "removals",
        "begära borttagning",
        .contactAddress,
        "där någon begär att en uppgift tas bort; myndighetens e-post om inget sägs",
        "where somebody asks for removal; the authority's e-mail by default"
      )
    case .accessibility:
      Field(
        "accessibility",
        "tillgänglighet",
        .contactAddress,
        "där brister i tillgängligheten anmäls; myndighetens e-post om inget sägs",
        "where lacks of accessibility are reported; the authority's e-mail by default"
      )
    case .assessed:
      Field(
        "assessed",
        "granskad",
        .date,
        "dagen då tillgängligheten senast granskades",
        "the day accessibility was last assessed"
      )
    case .shortcomings:
      Field(
        "shortcomings",
        "brister",
        .text,
        "det som är känt och inte tillgängligt",
        "what is known not to be accessible"
      )
    }
  }
}
