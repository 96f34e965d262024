import Findings

/// Signs in a text that are not what they look like.
package enum WritingCode {
  package static let markup = FindingCode(
    "letter-markup",
    .warning,
    message: Wording(
      "”{text}” skrivs ut som det står: {advice}",
      "“{text}” is printed as written: {advice}"
    ),
    remedy: Wording(
      "skriv på brevets sätt (synpunkt help letter), eller sätt \\ före tecknet om det ska stå där",
      "write as letters are written (synpunkt help letter), or put \\ before the sign if it is meant"
    ),
    why: Wording(
      "Det som skrivs ska vara det som skrivs ut. Märkning från andra program betyder inget i ett brev, "
        + "och mottagaren skulle se tecknen.",
      "What is written must be what is printed. Markup of other programs means nothing in a letter, and "
        + "the addressee would see the characters."
    )
  )

  package static let tableShape = FindingCode(
    "letter-table",
    .error,
    message: Wording("tabellen kan inte sättas: {reason}", "the table cannot be set: {reason}"),
    remedy: Wording(
      "skriv raderna som | a | b |, lika många celler på varje; den första är rubriker",
      "write rows as | a | b |, as many cells in each; the first row heads the columns"
    ),
    why: Wording(
      "En tabell som inte går ihop skulle bli en annan på papperet än den som skrevs.",
      "A table that does not add up would be another on paper than the one that was written."
    )
  )

  package static let listTooDeep = FindingCode(
    "letter-list-too-deep",
    .error,
    message: Wording(
      "listan är djupare än {limit} nivåer",
      "the list is deeper than {limit} levels"
    ),
    remedy: Wording("dela upp listan", "divide the list"),
    why: Wording(
      "Så djupa listor ryms inte på papperet, och ingen läser dem.",
      "Lists as deep as that do not fit the paper, and nobody reads them."
    )
  )

  package static let all: [FindingCode] = [listTooDeep, markup, tableShape]
}
