/// The form in which programs write the subject of an absence or a bounce.
///
/// ```
/// Automatiskt svar: Bänken i parken        an absence, where something else says that it is an answer
/// Automatiskt svar på mitt samtal          somebody's own words
/// Frånvaro i skolan följs inte upp         somebody's own words
/// ```
///
/// A word alone is nobody's absence: the phrase stands first, and behind it a colon, the subject that is
/// answered, or nothing; or it stands in brackets before or behind that subject.
enum AbsenceSubject {
  /// Whether a subject has the form of an absence, and the message another sign that it is an answer.
  static func isAbsence(_ fields: MessageFields) -> Bool {
    let subject = fields.text(.subject)
    guard let first = subject.unicodeScalars.first,
      first.properties.isAlphabetic || first == "[" || first == "("
    else { return false }
    let isBulk = fields.hasNoReturnPath || ["bulk", "junk"].contains(fields.word(.precedence))
    let isMarked =
      isBulk || fields.count(.xAutoResponseSuppress) > 0 || fields.count(.xInboxRules) > 0
      || namesCase(subject)
    // Nearly no message has either sign, and the phrases are many.
    guard isMarked || fields.isReply else { return false }
    return hasForm(subject, phrases) || bracketed(subject).contains(where: isPhrase)
      || isMarked && fields.isReply && hasForm(subject, words)
  }

  static func isBounce(_ subject: String) -> Bool {
    let subject = subject.lowercased()
    return bounces.contains { subject.hasPrefix($0) }
  }

  private static func hasForm(_ subject: String, _ phrases: Phrases) -> Bool {
    guard let letter = subject.unicodeScalars.first, let first = lowercase(letter),
      let phrases = phrases[first]
    else { return false }
    let subject = subject.lowercased()
    let start = Array(subject.utf8.prefix(80))
    return phrases.contains { phrase in
      // Byte by byte where both are of ASCII, which is much quicker.
      guard start.starts(with: phrase.ascii ?? []), subject.hasPrefix(phrase.text) else {
        return false
      }
      let rest = subject.dropFirst(phrase.text.count).drop {
        $0 == " " || $0 == "\u{A0}" || $0 == "!"
      }
      return rest.isEmpty
        || [":", "：", "(", "[", "re:", "sv:", "aw:", "tr:", "- ", "– "]
          .contains { rest.hasPrefix($0) }
    }
  }

  /// What stands in brackets at either end of a subject.
  private static func bracketed(_ subject: String) -> [Substring] {
    var found: [Substring] = []
    for (open, close) in [("[", "]"), ("(", ")")] as [(Character, Character)] {
      if subject.first == open, let end = subject.firstIndex(of: close) {
        found.append(subject[..<end].dropFirst())
      }
      if subject.last == close, let start = subject.lastIndex(of: open) {
        found.append(subject[start...].dropFirst().dropLast())
      }
    }
    return found
  }

  /// Whether words are a phrase and nothing else; not one so short that anybody might put it in brackets.
  private static func isPhrase(_ words: Substring) -> Bool {
    let words = words.lowercased()
    guard words.count > 4, let first = words.unicodeScalars.first else { return false }
    return phrases[first]?.contains { $0.text == words } == true
  }

  private static func lowercase(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    letter.isASCII
      ? Unicode.Scalar(lowercased(UInt8(truncatingIfNeeded: letter.value)))
      : letter.properties.lowercaseMapping.unicodeScalars.first
  }

  /// Whether something like `SYN-2026-0042` stands there: our own subject, quoted.
  private static func namesCase(_ subject: String) -> Bool {
    guard subject.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    return subject.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" }.contains {
      word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      return parts.count == 3 && !parts[0].isEmpty && parts[0].allSatisfy(\.isLetter)
        && parts[1].count == 4 && parts[2].count >= 4
        && (parts[1] + parts[2]).allSatisfy(\.isNumber)
    }
  }

  /// By what they begin with, since nearly no subject begins so.
  private typealias Phrases = [Unicode.Scalar: [(text: String, ascii: [UInt8]?)]]

  private static func byFirst(_ phrases: [String]) -> Phrases {
    phrases.reduce(into: [:]) { found, phrase in
      guard let first = phrase.unicodeScalars.first else { return }
      let bytes = Array(phrase.utf8)
      let ascii = bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
      found[first, default: []].append((phrase, ascii))
    }
  }

  /// What mail programs put before the subject that they answer, in their users' languages.
  private static let phrases = byFirst([
    "automatiskt svar", "autosvar", "auto-svar", "automatsvar", "frånvaromeddelande",
    "automatisk svar", "automatisk besked", "fraværsbesked", "fraværsmelding", "fravær besked",
    "automaattinen vastaus", "automaattivastaus", "poissaoloilmoitus", "poissaoloviesti",
    "sjálfvirkt svar", "automatic reply", "automatic response", "automated reply",
    "automated response", "autoreply", "auto reply", "auto-reply", "auto response",
    "auto-response", "autoresponse", "auto", "out of office", "out of the office",
    "out of office autoreply", "out of office reply", "out-of-office", "ooo", "vacation reply",
    "vacation response", "away from my mail", "automatische antwort", "abwesenheitsnotiz",
    "abwesenheitsmeldung", "automatische rückantwort", "automatische abwesenheitsnotiz",
    "réponse automatique", "message d'absence", "message d’absence", "absence du bureau",
    "absent du bureau", "respuesta automática", "fuera de la oficina", "fuera de oficina",
    "resposta automática", "fora do escritório", "resposta automàtica", "risposta automatica",
    "fuori ufficio", "fuori sede", "automatisch antwoord", "automatische reactie", "afwezig",
    "afwezigheidsbericht", "automatyczna odpowiedź", "odpowiedź automatyczna",
    "autoodpowiedź", "nieobecność w biurze", "automatická odpověď", "automatická odpoveď",
    "automatikus válasz", "automatski odgovor", "samodejni odgovor", "răspuns automat",
    "αυτόματη απάντηση", "автоматический ответ", "автоответ", "автоматична відповідь",
    "автоматичен отговор", "аутоматски одговор", "automatinis atsakymas", "automātiska atbilde",
    "automaatvastus", "otomatik yanıt", "otomatik cevap", "تلقائي", "رد تلقائي", "الرد التلقائي",
    "پاسخ خودکار", "תשובה אוטומטית", "自动回复", "自動回覆", "自動返信", "自動応答",
    "不在通知", "자동 회신", "자동 응답", "자동응답", "ตอบกลับอัตโนมัติ", "trả lời tự động",
    "balasan otomatis", "përgjigje automatike", "jawab automatik", "jawapan automatik",
  ])

  /// Words that people use as well, and receipts: only in an answer that has another sign.
  private static let words = byFirst([
    "frånvaro", "frånvarande", "ej på kontoret", "inte på kontoret", "bortrest", "semester",
    "fraværende", "fravær", "poissa", "absence", "absent", "away", "vacation", "holiday",
    "abwesend", "abwesenheit", "urlaub", "assente", "ausente", "vacaciones", "läst", "läskvitto",
    "inte läst", "oläst", "read", "not read", "read receipt", "gelesen", "ungelesen", "lest",
    "læst",
    "luettu", "lu", "leído", "letto",
  ])

  /// How mail servers begin the subject of what they could not deliver.
  private static let bounces = [
    "undelivered mail returned to sender", "mail delivery failed", "mail delivery failure",
    "mail delivery system", "delivery status notification", "undeliverable:", "undeliverable mail",
    "undelivered mail", "returned mail:", "failure notice", "delivery failure", "delivery failed",
    "delivery delayed", "warning: could not send message", "message delivery failure",
    "nondeliverable mail", "mail system error", "olevererbart:", "ej levererat:",
    "det gick inte att leverera", "kunde inte levereras:", "unzustellbar:", "non remis",
    "échec de la remise", "no se puede entregar:", "impossibile recapitare:", "onbestelbaar:",
    "kan ikke leveres:", "kan inte levereras:", "niedostarczalne:", "не удается доставить:",
  ]
}
