/// The address of a web page or site: `https://www.kommun.example/synpunkt`.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  public let description: String
  /// Scheme, host and port, without a `/` at the end.
  let origin: Substring

  /// The address that a text is.
  ///
  /// `nil` unless it has a scheme of the web, a host with a full stop or `localhost`, and nothing that an address
  /// cannot have unescaped (RFC 3986).
  public init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let labels = host.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 || host.hasPrefix("localhost"), labels.allSatisfy({ !$0.isEmpty }),
      text.utf8.count <= 2_000, !host.contains("@"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) })
    else { return nil }
    description = text
    origin = text.prefix(scheme.count + host.count)
  }

  /// The folder that it names, with a `/` at its end: `/synpunkter/`.
  package var folder: String {
    let path = description.dropFirst(origin.count).prefix { !"?#".contains($0) }
    return path.isEmpty ? "/" : path.hasSuffix("/") ? String(path) : path + "/"
  }

  /// The address of that folder.
  package var base: String { origin + folder }
}

/// How somebody is reached on the web: a page or an e-mail address.
public enum ContactAddress: Hashable, Sendable {
  case page(WebAddress)
  case email(String)

  /// `nil` for what is neither.
  public init?(_ text: String) {
    if let page = WebAddress(text) {
      self = .page(page)
    } else if SchemaCheck.isEmailAddress(text) {
      self = .email(text)
    } else {
      return nil
    }
  }

  /// What a link leads to.
  package var link: String {
    switch self {
    case .page(let address): address.description
    case .email(let address): "mailto:" + address
    }
  }

  /// What people read.
  package var words: String {
    switch self {
    case .page(let address): address.description
    case .email(let address): address
    }
  }
}
