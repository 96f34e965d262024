// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, in every target.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "synpunkt",
  products: [
    .executable(name: "synpunkt", targets: ["synpunkt"]),
    .library(
      name: "SynpunktRegister", targets: ["CaseText", "CivilCalendar", "Casework", "CaseStore"]),
  ],
  targets: [
    .target(name: "Findings", swiftSettings: strict),
    .target(name: "CaseText", dependencies: ["Findings"], swiftSettings: strict),
    .target(name: "Checksums", swiftSettings: strict),
    .target(name: "CivilCalendar", swiftSettings: strict),
    .target(
      name: "Casework", dependencies: ["CaseText", "Checksums", "CivilCalendar", "Findings"],
      swiftSettings: strict),
    .target(
      name: "CaseStore",
      dependencies: ["CaseText", "Casework", "Checksums", "CivilCalendar", "Findings"],
      swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: ["CaseStore", "CaseText", "Casework", "Checksums", "CivilCalendar", "Findings"],
      swiftSettings: strict),
    .executableTarget(
      name: "synpunkt", dependencies: ["CivilCalendar", "Commands"], swiftSettings: strict),
    .testTarget(
      name: "CaseTextTests", dependencies: ["CaseText", "Findings"], swiftSettings: strict),
  ]
)
