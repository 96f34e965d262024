import CaseText
import Casework
import Findings
import Laws
import Mustache
import PersonalData
import Testing

@testable import Publication

/// Details of invented people are planted in every text and field of generated cases, in all the forms in
/// which people write them.
///
/// Not one byte of what is published may have any of them.
@Suite struct CanaryTests {
  private static let seeds = 0..<(Exhaustive.isAsked ? 400 : 100)
  private let cases = PublicCases()

  @Test("K25, L8: nothing known of anybody reaches a byte of the output", arguments: seeds)
  func nothingLeaks(_ seed: Int) throws {
    var generator = Seeded(seed)
    let canary = Canary(&generator)
    let written = canary.text(&generator)
    let answer = canary.text(&generator)
    let title = canary.sentence(&generator)
    let read = try #require(
      cases.item(sender: canary.sender, facts: canary.facts, title: title)
    )
    let people = CasePeople(
      of: read.item,
      from: nil,
      in: cases.register,
      protected: .nobody(cases.register)
    )
    let texts = PublicTexts(
      title: Redaction(of: Array(title.utf8), as: .title, naming: people, in: .swedish).text,
      submission: Redaction(of: Array(written.utf8), as: .submission, naming: people, in: .swedish)
        .text,
      reply: Redaction(of: Array(answer.utf8), as: .reply, naming: people, in: .swedish).text
    )
    let site = Site(of: cases.register, by: Pages.templates)
    let item = try #require(SiteCase(read.item, showing: texts, in: cases.register))
    var statistics = SiteStatistics()
    statistics.add(
      read.item.timeline(in: cases.register.timeZone),
      at: SiteStatistics.Place(kind: item.kind, area: item.area, isPublished: true),
      in: cases.register
    )
    let files =
      try [site.page(of: item, showing: texts)] + site.made([site.entry(item)], statistics)
    #expect(files.count >= 14)
    for file in files {
      for found in canary.remains(in: file) {
        Issue.record("seed \(seed): \(found) in \(file.path): \(written) | \(answer) | \(title)")
      }
    }
    // What is proposed passes the scan that the real bytes go through.
    let scan = LeakScan([people.scanner], allowed: [["bemötande"]])
    #expect(scan.leak(in: files[0].bytes) == nil, "seed \(seed)")
  }

  @Test("K25: a text that still has a detail, in any form, is never approved", arguments: seeds)
  func unmaskedIsRefused(_ seed: Int) throws {
    var generator = Seeded(seed &+ 10_000)
    let canary = Canary(&generator)
    let form = generator.pick(canary.forms)
    let text = "Det var " + form.text + " som sade det till mig i går."
    let read = try #require(
      cases.item(sender: canary.sender, facts: canary.facts, redaction: "rubrik: Ett besked\n")
    )
    let texts = PublicTexts(
      title: Array("Ett besked".utf8),
      submission: Array(text.utf8),
      reply: nil
    )
    let review = PublicReview(
      texts,
      of: read.item,
      naming: CasePeople(
        of: read.item,
        from: nil,
        in: cases.register,
        protected: .nobody(cases.register)
      )
    )
    #expect(!review.remarks.isEmpty, "seed \(seed): \(text)")
    // And were it approved all the same, the bytes of the page are refused.
    let item = try #require(SiteCase(read.item, showing: texts, in: cases.register))
    let page = try Site(of: cases.register, by: Pages.templates).page(of: item, showing: texts)
    let scan = LeakScan([
      CasePeople(of: read.item, in: cases.register).scanner,
      CasePeople(staff: cases.register).scanner,
    ])
    if form.isScanned {
      #expect(scan.leak(in: page.bytes) != nil, "seed \(seed): \(text)")
    }
  }
}
