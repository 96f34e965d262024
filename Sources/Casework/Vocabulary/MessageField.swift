/// What came with a message besides its text: `message.yaml`, as protected as `sender.yaml`.
///
/// Whom it is from and to, when it was written and by what name it goes belong to the public record. What was
/// wrong with it stays here until somebody has looked.
public enum MessageField: Int, FieldSet {
  case from, sender, replyTo, to, cc, date, id, inReplyTo, references, remarks, reviewed

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .from:
      Field("from", "från", .list(.line), "vem det är från", "whom it is from")
    case .sender:
      Field(
        "sent-by",
        "skickat av",
        .list(.line),
        "vem som skickade det för någon annan",
        "who sent it for somebody else"
      )
    case .replyTo:
      Field("reply-to", "svar till", .list(.line), "vart svar ska gå", "where answers are to go")
    case .to: Field("to", "till", .list(.line), "vem det är till", "whom it is to")
    case .cc: Field("cc", "kopia till", .list(.line), "vem som fick en kopia", "who had a copy")
    case .date:
      Field(
        "date",
        "skrivet",
        .line,
        "när det skrevs, så som det står i meddelandet",
        "when it was written, as the message says"
      )
    case .id:
      Field("message-id", "meddelande-id", .line, "meddelandets eget namn", "its own name")
    case .inReplyTo:
      Field(
        "in-reply-to",
        "svar på",
        .list(.line),
        "namnen på de meddelanden som det svarar på",
        "the names of the messages that it answers"
      )
    case .references:
      Field(
        "references",
        "tidigare",
        .list(.line),
        "namnen på tidigare meddelanden i samma tråd",
        "the names of earlier messages of the thread"
      )
    case .remarks:
      Field(
        "remarks",
        "anmärkningar",
        .list(.line),
        "vad som var fel med det",
        "what was wrong with it"
      )
    case .reviewed:
      Field(
        "reviewed",
        "granskat",
        .date,
        "när någon såg till det som var fel",
        "when somebody saw to what was wrong"
      )
    }
  }
}

extension MessageField {
  /// All that name people.
  package static let people: [MessageField] = [.from, .sender, .replyTo, .to, .cc]
}
