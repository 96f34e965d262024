/// Addresses that nobody reads: nothing is sent to them.
package enum NoReplyAddress {
  /// Whether an address says of itself that answers go nowhere: `no-reply@`, `svara-inte@`, `bounces+…@`.
  package static func isOne(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }.lowercased()
    let letters = local.filter { $0.isLetter }
    let domain = address.drop { $0 != "@" }.dropFirst().lowercased().prefix { $0 != "." }
    if names.contains(domain.filter { $0.isLetter }) { return true }
    return names.contains { letters.contains($0) } || starts.contains { letters.hasPrefix($0) }
      || letters == "nobody"
  }

  private static let names = [
    "noreply", "donotreply", "dontreply", "notreply", "noresponse", "donotrespond", "noanswer",
    "svaraej", "svarainte", "svarej", "ejsvar", "ingetsvar", "ingensvar", "svarasej", "ikkesvar",
    "svarikke", "eisvar",
    "älävastaa", "nichtantworten", "nepasrepondre", "noresponder", "nonrispondere", "mailerdaemon",
  ]
  private static let starts = [
    "bounce", "returns", "autoreply", "autosvar", "postmaster", "notification", "notifier",
  ]
}
