import Findings

extension DemoText {
  static let english = DemoText(
    language: .english,
    brochure: """
      Hello
      My husband has had home care for four years, and I have never been asked what
      we think of it. I understand that you ask every third year. That is too
      seldum! In three years both the staff and the company change, and whoever is
      not content today may not have three years to wait.

      Ask everybody, and ask more often. And say what you find out, so that one can
      compare the companies before one chooses.

      Gunnel Rask

      """,
    misspelling: ("seldum", "seldom"),
    notes: """
      - time: 2026-03-10 10:15
        by: omar.nilsson
        text: |
          Called Gunnel Rask. She wants the result to be shown for each provider, and
          relatives to be asked as well.

      """,
    investigation: """
      conducted: |
        I have gone through how the surveys have been made since 2019 and talked to
        the quality unit. Today a survey is made every third year.
      measures:
        - what: The survey is made every year and asks all customers.
          status: planned
          by: 2026-10-31
        - what: The result of each provider is published on the web site.
          status: planned
          by: 2026-12-15
      improvements:
      sender-contacted: yes
      deviation:
        answer: no

      """,
    investigationFaults: [
      ("status: planned\n    by: 2026-10-31", "status: planed\n    by: 2026-10-32"),
      ("deviation:\n  answer: no\n", ""),
    ],
    letter: """
      heading: Reply to your complaint about the customer survey
      enclosures:
        - The brochure Synpunkten

      Dear Gunnel Rask,

      Thank you for the complaint, which is about how often the Department of Care finds out what
      its customers think of the quality of home care. Today a survey is made every third year,
      but the plan is to make one every year. It will ask all customers.

      - The first is made *in October at the latest*.
      - The result of each provider is put on the web site in December.

      Yours sincerely

      Omar Nilsson
      head of unit

      """,
    letterFault: (
      "It will ask all customers.\n",
      "It will ask all customers. Please call Karin Lindqvist, 070-174 06 35.\n"
    ),
    file: "brochure.txt",
    new: [
      "new", "--kind", "complaint", "--channel", "brochure", "--name", "Gunnel Rask", "--address",
      "Lindvägen 3\n999 10 Exempelstad\n", "--contact", "letter", "--title",
      "Customers are asked too seldom about home care", "--from", "brochure.txt",
    ],
    unit: "home-care",
    area: ("Particpation", "Participation"),
    distribute: ("--unit", "--area"),
    pending: "--pending",
    to: "--to",
    archive: "archive",
    journal: "journal=not-applicable",
    otherTitle: "title=Another title"
  )
}
