import CivilCalendar
import Testing

@Suite struct MomentTests {
  @Test(
    "a day, a time of day, an offset: as much as was written",
    arguments: [
      ("2026-03-02", nil, nil, "2026-03-02"),
      ("2026-03-02 14:30", 52_200, nil, "2026-03-02T14:30:00"),
      ("2026-03-02T14:30", 52_200, nil, "2026-03-02T14:30:00"),
      ("2026-03-02 00:00:00", 0, nil, "2026-03-02T00:00:00"),
      ("2026-03-02 23:59:59", 86_399, nil, "2026-03-02T23:59:59"),
      ("2026-03-02T14:30:00+01:00", 52_200, 60, "2026-03-02T14:30:00+01:00"),
      ("2026-03-02 14:30+01:00", 52_200, 60, "2026-03-02T14:30:00+01:00"),
      ("2026-03-02T14:30:00Z", 52_200, 0, "2026-03-02T14:30:00Z"),
      ("2026-03-02T14:30:00-03:30", 52_200, -210, "2026-03-02T14:30:00-03:30"),
    ] as [(String, Int?, Int?, String)]
  )
  func reads(text: String, second: Int?, offset: Int?, iso: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.date.iso == "2026-03-02")
    #expect(moment.secondOfDay == second)
    #expect(moment.offset == offset)
    #expect(moment.iso == iso)
    #expect(Moment(moment.iso) == moment)
  }

  @Test(
    "what is no time",
    arguments: [
      "", "2026", "2026-02-30", "2026-02-30 10:00", "2026-03-02T", "2026-03-02 ", "2026-03-02 9:00",
      "2026-03-02 24:00", "2026-03-02 09:60", "2026-03-02 09:00:60", "2026-03-02 09",
      "2026-03-02x09:00",
      "2026-03-02 09.00", "2026-03-02T09:00:00.5", "2026-03-02T09:00+1", "2026-03-02T09:00+0100",
      "2026-03-02T09:00+15:00", "2026-03-02T09:00 +01:00", "2026-03-02T+01:00", "2026-03-02TZ",
      "2026-03-02  09:00", "2026-03-02 09:00 ", "kl. 9",
    ]
  )
  func refused(text: String) { #expect(Moment(text) == nil) }

  @Test(
    "an instant is a local time, and back",
    arguments: [
      (1_795_258_800, "2026-11-21T12:00:00+01:00"), (0, "1970-01-01T01:00:00+01:00"),
      (-1, "1970-01-01T00:59:59+01:00"), (-3601, "1969-12-31T23:59:59+01:00"),
      (1_774_745_999, "2026-03-29T01:59:59+01:00"), (1_774_746_000, "2026-03-29T03:00:00+02:00"),
      (1_792_889_999, "2026-10-25T02:59:59+02:00"), (1_792_890_000, "2026-10-25T02:00:00+01:00"),
    ]
  )
  func instants(seconds: Int64, iso: String) {
    let moment = Moment(Instant(seconds: seconds), in: .stockholm)
    #expect(moment.iso == iso)
    #expect(moment.instant(in: .utc) == Instant(seconds: seconds))
  }

  @Test("without an offset the register's zone is meant, at that time of the year")
  func zone() throws {
    let winter = try #require(Moment("2026-11-21 12:00"))
    #expect(winter.instant(in: .stockholm) == Instant(seconds: 1_795_258_800))
    #expect(winter.instant(in: .helsinki) == Instant(seconds: 1_795_255_200))
    #expect(winter.instant(in: .utc) == Instant(seconds: 1_795_262_400))
    let summer = try #require(Moment("2026-03-29 03:00"))
    #expect(summer.instant(in: .stockholm) == Instant(seconds: 1_774_746_000))
  }

  @Test("a day alone is no instant")
  func day() throws {
    #expect(try #require(Moment("2026-03-02")).instant(in: .stockholm) == nil)
  }
}

@Suite struct TimeZoneNameTests {
  @Test(
    "summer time begins and ends as the tz database says",
    arguments: [
      (828_234_000, 846_378_000), (1_711_846_800, 1_729_990_800), (1_743_296_400, 1_761_440_400),
      (1_774_746_000, 1_792_890_000), (1_806_195_600, 1_824_944_400),
      (1_901_149_200, 1_919_293_200), (2_153_350_800, 2_172_099_600),
    ] as [(Int64, Int64)]
  )
  func changes(begins: Int64, ends: Int64) {
    let zone = TimeZoneName.stockholm
    #expect(zone.offset(at: Instant(seconds: begins - 1)) == 60)
    #expect(zone.offset(at: Instant(seconds: begins)) == 120)
    #expect(zone.offset(at: Instant(seconds: ends - 1)) == 120)
    #expect(zone.offset(at: Instant(seconds: ends)) == 60)
    // All of the European Union changes at the same instant.
    #expect(TimeZoneName.helsinki.offset(at: Instant(seconds: begins)) == 180)
    #expect(TimeZoneName.oslo.offset(at: Instant(seconds: ends - 1)) == 120)
    #expect(TimeZoneName.utc.offset(at: Instant(seconds: begins)) == 0)
  }
}
