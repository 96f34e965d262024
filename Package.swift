// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, in every target.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What `init` writes, put into the program itself.
///
/// Some of it is what the repository's own register uses, by symbolic links.
let scaffold: [Resource] = ["sv", "en"].flatMap { language in
  [
    "calendar.\(language).yaml", "form.\(language).txt", "investigation.\(language).yaml",
    "kontakt.\(language).yaml", "organisation.\(language).yaml", "register.\(language).yaml",
    "synpunkten.\(language).yaml", "mail-staff.\(language).txt", "mail-sender.\(language).txt",
    "mail-sms.\(language).txt", "mail-month.\(language).txt",
    "mail-walkthrough.\(language).txt", "mail-adopted.\(language).txt",
    "report-period.\(language).txt", "pages-head.\(language).html", "pages-foot.\(language).html",
  ].map { .embedInCode("Scaffold/\($0)") }
    + [
      "acknowledgement", "brochure", "closing", "complaint", "correction", "delay", "fault",
      "follow-up", "inquiry", "praise", "question", "suggestion", "transferred",
    ].map { .embedInCode("Scaffold/letter-\($0).\(language).txt") }
    + [
      "front", "case", "list", "overview", "statistics", "data", "row", "head", "foot",
      "accessibility",
      "contact", "missing", "report",
    ].map { .embedInCode("Scaffold/site-\($0).\(language).html") }
}

let package = Package(
  name: "synpunkt",
  products: [
    .executable(name: "synpunkt", targets: ["synpunkt"]),
    .library(
      name: "SynpunktRegister",
      targets: ["SynpunktRegister", "Casework", "CaseStore", "CivilCalendar", "Findings"]
    ),
  ],
  targets: [
    .target(name: "Platform", swiftSettings: strict),
    .target(name: "System", dependencies: ["Platform"], swiftSettings: strict),
    .target(name: "Bytes", swiftSettings: strict),
    .target(name: "Git", dependencies: ["Checksums", "System"], swiftSettings: strict),
    .target(name: "Formats", swiftSettings: strict),
    .target(name: "Findings", swiftSettings: strict),
    .target(name: "CaseText", dependencies: ["Bytes", "Findings"], swiftSettings: strict),
    .target(name: "Checksums", swiftSettings: strict),
    .target(name: "CivilCalendar", swiftSettings: strict),
    .target(name: "Mustache", dependencies: ["Findings", "Formats"], swiftSettings: strict),
    .target(
      name: "Mail",
      dependencies: ["Bytes", "Checksums", "CivilCalendar", "Findings", "Formats", "System"],
      swiftSettings: strict
    ),
    .target(
      name: "Casework",
      dependencies: ["Bytes", "CaseText", "Checksums", "CivilCalendar", "Findings"],
      swiftSettings: strict
    ),
    .target(
      name: "Merging",
      dependencies: ["CaseText", "Casework", "Checksums", "CivilCalendar", "Findings"],
      swiftSettings: strict
    ),
    .target(
      name: "Notices",
      dependencies: ["Casework", "CivilCalendar", "Findings", "Mail", "Mustache"],
      swiftSettings: strict
    ),
    .target(
      name: "CaseStore",
      dependencies: [
        "Bytes", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "System",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Archive",
      dependencies: [
        "Bytes", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "Flate",
        "Formats",
        "PersonalData",
      ],
      swiftSettings: strict
    ),
    .target(name: "Watch", dependencies: ["System"], swiftSettings: strict),
    .target(name: "Flate", swiftSettings: strict),
    .target(
      name: "PDF",
      dependencies: ["Bytes", "Checksums", "Flate", "Formats"],
      swiftSettings: strict
    ),
    .target(name: "Typesetting", dependencies: ["PDF"], swiftSettings: strict),
    .target(
      name: "Charts",
      dependencies: ["CivilCalendar", "Formats", "PDF", "Typesetting"],
      swiftSettings: strict
    ),
    .target(name: "PersonalData", dependencies: ["Formats"], swiftSettings: strict),
    .target(name: "Writing", dependencies: ["Findings", "Typesetting"], swiftSettings: strict),
    .target(
      name: "Letters",
      dependencies: [
        "CaseText", "Casework", "CivilCalendar", "Findings", "Formats", "Mustache", "PDF",
        "PersonalData", "Typesetting", "Writing",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Publication",
      dependencies: [
        "CaseText", "Casework", "Charts", "Checksums", "CivilCalendar", "Findings", "Formats",
        "Mustache", "PersonalData", "Typesetting", "Writing",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Statistics",
      dependencies: ["Casework", "CivilCalendar", "Findings"],
      swiftSettings: strict
    ),
    .target(
      name: "Reports",
      dependencies: [
        "Casework", "Charts", "CivilCalendar", "Findings", "Formats", "Letters", "Mustache", "PDF",
        "PersonalData", "Statistics", "Typesetting", "Writing",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Handling",
      dependencies: [
        "Archive", "Bytes", "CaseStore", "CaseText", "Casework", "Charts", "Checksums",
        "CivilCalendar", "Findings", "Formats", "Git", "Letters", "Mail", "Merging", "Mustache",
        "Notices", "PDF", "PersonalData",
        "Publication", "Reports", "Statistics", "System", "Typesetting", "Watch",
      ],
      resources: scaffold + [
        .embedInCode("Scaffold/site-style.css"), .embedInCode("Scaffold/pages.css"),
        .embedInCode("Scaffold/site-search.js"),
        .embedInCode("Scaffold/site-icon.svg"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "SynpunktRegister",
      dependencies: ["CaseStore", "Casework", "CivilCalendar", "Findings", "Handling"],
      swiftSettings: strict
    ),
    .target(
      name: "Commands",
      dependencies: [
        "Archive", "CaseStore", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings",
        "Formats", "Handling", "Letters", "Mail", "Merging", "Mustache", "Notices", "PDF",
        "PersonalData", "Publication", "Reports", "Statistics", "System", "Typesetting", "Watch",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "synpunkt",
      dependencies: ["CivilCalendar", "Commands", "Platform", "System"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "synpunkt-bench",
      dependencies: [
        "CaseStore", "CaseText", "Casework", "Charts", "Checksums", "CivilCalendar", "Commands",
        "Findings", "Handling", "Letters", "Mail", "PDF", "Platform", "Publication", "Statistics",
        "System", "Typesetting",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "RegisterFixtures",
      dependencies: ["CivilCalendar", "Commands"],
      path: "Tests/RegisterFixtures",
      swiftSettings: strict
    ),
    .target(name: "Laws", path: "Tests/Laws", swiftSettings: strict),
    test("SystemTests", ["RegisterFixtures", "System"]),
    test("BytesTests", ["Bytes", "Laws"]),
    test("FormatsTests", ["Formats", "Laws", "RegisterFixtures"]),
    test("FindingsTests", ["Findings"]),
    test("CaseTextTests", ["CaseText", "Findings", "Laws", "RegisterFixtures"]),
    test("ChecksumsTests", ["Checksums", "Laws"]),
    test("CivilCalendarTests", ["CivilCalendar", "Laws", "RegisterFixtures"]),
    test("MustacheTests", ["Findings", "Laws", "Mustache"]),
    test(
      "MailTests",
      ["Casework", "Checksums", "CivilCalendar", "Findings", "Laws", "Mail", "RegisterFixtures"]
    ),
    test(
      "NoticesTests",
      ["Casework", "CivilCalendar", "Findings", "Mail", "Notices", "RegisterFixtures"]
    ),
    test(
      "CaseworkTests",
      ["CaseText", "Casework", "Checksums", "CivilCalendar", "Findings"]
    ),
    test(
      "CaseStoreTests",
      [
        "CaseStore", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "Laws",
        "RegisterFixtures", "System",
      ]
    ),
    test("FlateTests", ["Flate", "Laws", "RegisterFixtures"]),
    test("PDFTests", ["Checksums", "Flate", "Laws", "PDF", "RegisterFixtures"]),
    test("TypesettingTests", ["Laws", "PDF", "Typesetting"]),
    test("ChartsTests", ["Charts", "CivilCalendar", "Laws", "PDF", "Typesetting"]),
    test("PersonalDataTests", ["Laws", "PersonalData"]),
    test(
      "LettersTests",
      [
        "Casework", "CivilCalendar", "Findings", "Laws", "Letters", "Mustache", "PDF",
        "RegisterFixtures", "Typesetting", "Writing",
      ]
    ),
    test("GitTests", ["Git", "System"]),
    test(
      "MergingTests",
      ["CaseText", "Casework", "Checksums", "CivilCalendar", "Findings", "Laws", "Merging"]
    ),
    test("WritingTests", ["Writing"]),
    test(
      "ReportsTests",
      ["Casework", "CivilCalendar", "Findings", "Laws", "Reports", "Statistics", "Typesetting"]
    ),
    test("StatisticsTests", ["Casework", "CivilCalendar", "Findings", "Statistics"]),
    test(
      "PublicationTests",
      [
        "CaseText", "Casework", "CivilCalendar", "Findings", "Laws", "Mustache",
        "PersonalData", "Publication", "RegisterFixtures",
      ]
    ),
    test(
      "ArchiveTests",
      [
        "Archive", "Casework", "Checksums", "CivilCalendar", "Findings", "Formats", "Laws",
        "RegisterFixtures",
      ]
    ),
    test("WatchTests", ["Laws", "System", "Watch"]),
    test(
      "CommandsTests",
      [
        "Checksums", "CivilCalendar", "Commands", "Handling", "Laws", "Mail", "RegisterFixtures",
        "System",
      ],
      exclude: ["Counting", "Frozen", "Gallery", "Simulation", "Transcripts"]
    ),
    test(
      "WatchingTests",
      [
        "CaseStore", "Casework", "CivilCalendar", "Commands", "Handling", "Laws",
        "RegisterFixtures", "System", "Watch",
      ]
    ),
    test("TidyTests", []),
  ]
)

func test(_ name: String, _ modules: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: modules, exclude: exclude, swiftSettings: strict)
}
