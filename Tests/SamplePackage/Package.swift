// swift-tools-version: 6.2
import PackageDescription

/// What another program needs to work with a register; `.ci/run` builds and runs it.
let package = Package(
  name: "overdue",
  dependencies: [.package(name: "synpunkt", path: "../..")],
  targets: [
    .executableTarget(
      name: "overdue",
      dependencies: [.product(name: "SynpunktRegister", package: "synpunkt")]
    )
  ]
)
