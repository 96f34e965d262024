import Commands
import Foundation
import RegisterFixtures
import Testing

/// Rows of the table of what comes of two changes, for the register's own files: whoever synchronises first, both clones end
/// equal, and nothing that anybody wrote is nowhere.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct RegisterTableTests {
  /// What lies in one file at first, and what each clone makes of it; `nil` for a file that is not there.
  struct Row: Sendable {
    let path: String
    let base: String?
    let edits: [String?]
    /// What becomes of it, by who was first.
    let result: [String]
    /// What people are told or find, as a part of `conflicts`.
    var open: String?
  }

  static let rows = [
    Row(
      path: "templates/letters/egen.txt",
      base: "Hej\n\nVi svarar.\n\nMed hälsning\n",
      edits: [
        "Hej!\n\nVi svarar.\n\nMed hälsning\n", "Hej\n\nVi svarar.\n\nMed vänlig hälsning\n",
      ],
      result: .init(repeating: "Hej!\n\nVi svarar.\n\nMed vänlig hälsning\n", count: 2)
    ),
    Row(
      path: "templates/letters/annan.txt",
      base: "Hej\n",
      edits: ["God dag\n", "Tjena\n"],
      result: ["Hej\n", "Hej\n"],
      open: "registret templates/letters/annan.txt"
    ),
    Row(
      path: "templates/letters/borta.txt",
      base: "Hej\n",
      edits: [nil, "Hej igen\n"],
      result: ["Hej igen\n", "Hej igen\n"]
    ),
    Row(
      path: "templates/letters/ny.txt",
      base: nil,
      edits: ["Från A\n", "Från B\n"],
      result: ["Från A\n", "Från B\n"],
      open: "registret templates/letters/ny.txt"
    ),
    Row(
      path: "cases/inbox/brev.txt",
      base: nil,
      edits: ["Bussen kom inte.\n", "Maten är kall.\n"],
      result: ["Bussen kom inte.\n", "Maten är kall.\n"]
    ),
    Row(
      path: "cases/inbox/rättat.txt",
      base: "Bussen kom.\n",
      edits: ["Bussen kom inte.\n", "Bussen kom för sent.\n"],
      result: ["Bussen kom inte.\n", "Bussen kom för sent.\n"]
    ),
    Row(
      path: "cases/inbox/mejl.eml",
      base: nil,
      edits: ["From: a@a.example\n\nA\n", "From: b@b.example\n\nB\n"],
      result: ["From: a@a.example\n\nA\n", "From: b@b.example\n\nB\n"]
    ),
  ]

  @Test("templates and the inbox, whatever two make of them", arguments: [[0, 1], [1, 0]])
  func files(_ order: [Int]) throws {
    let clones = try Clones(1)
    for row in Self.rows { if let base = row.base { try clones[0].write(row.path, base) } }
    clones.run(0, ["sync"])
    try clones.addClone()
    for place in 0..<2 {
      for row in Self.rows {
        if let text = row.edits[place] {
          try clones[place].write(row.path, text)
        } else {
          try clones[place].remove(row.path)
        }
      }
    }
    let runs = try SyncTableTests.bring(clones, together: order)
    let open = clones.run(0, ["conflicts"]).output
    for row in Self.rows {
      #expect(try clones[0].text(row.path) == row.result[order[0]], "\(row.path) \(order)")
      if let words = row.open { #expect(open.contains(words + "\n"), "\(open)") }
    }
    let other = Self.rows[4].edits[order[1]]
    #expect(try clones[0].text("cases/inbox/brev-2.txt") == other)
    #expect(try clones[0].text("cases/inbox/rättat-2.txt") == Self.rows[5].edits[order[1]])
    #expect(try clones[0].text("cases/inbox/mejl-2.eml") == Self.rows[6].edits[order[1]])
    #expect(!open.contains("inbox"))
    #expect(
      runs[1].errors.contains(
        "cases/inbox/brev.txt: något annat med samma namn har kommit in på annat håll; det härifrån heter nu cases/inbox/brev-2.txt"
      ),
      "\(runs[1])"
    )
  }

  @Test(
    "routine and register, different fields and areas: both; the same field: data",
    arguments: [[0, 1], [1, 0]]
  )
  func fields(_ order: [Int]) throws {
    let clones = try Clones(2)
    let (routine, register, organisation) = (
      "cases/routines/synpunkten.yaml", "cases/register.yaml", "cases/organisation.yaml"
    )
    let names = ["Lukt", "Buller"]
    for place in 0..<2 {
      let text = try clones[place].text(routine)
      let area = "områden:\n  - namn: \(names[place])\n    beskrivning: \(names[place]) ute\n"
      try clones[place].write(routine, text.replacing("områden:\n", with: area))
      let settings = try clones[place].text(register)
      let name = try #require(settings.split(separator: "\n").first { $0.hasPrefix("myndighet:") })
      try clones[place].write(
        register,
        settings.replacing(name, with: "myndighet: \(["Nämnden", "Kommunen"][place])")
      )
      let person = """
          - id: ny.\(place)
            namn: Ny \(["Ett", "Två"][place])
            titel: handläggare
            e-post: ny.\(place)@kommun.example

        """
      try clones[place].write(organisation, try clones[place].text(organisation) + person)
    }
    let old = try clones[0].text(register)
    _ = try SyncTableTests.bring(clones, together: order)
    let text = try clones[0].text(routine)
    for name in names {
      #expect(text.contains("  - namn: \(name)\n    beskrivning: \(name) ute\n"))
    }
    let people = try clones[0].text(organisation)
    #expect(people.contains("namn: Ny Ett\n") && people.contains("namn: Ny Två\n"))
    let open = clones.run(1, ["conflicts"]).output
    #expect(open.contains("registret cases/register.yaml/myndighet\n"), "\(open)")
    #expect(open.contains("Nämnden") && open.contains("Kommunen"))
    let settings = try clones[0].text(register)
    #expect(settings.split(separator: "\n").count == old.split(separator: "\n").count)
    #expect(!settings.contains("Nämnden") && !settings.contains("Kommunen"))
    #expect(clones.run(0, ["check"]).status == .done, "\(clones.run(0, ["check"]).output)")
  }
}
