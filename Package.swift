// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: the language as strict as it gets, and no warning left standing.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "swingometer",
  products: [],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  // A target imports only targets of a lower floor, never one of its own.
  targets: [
    // Floor 1: the domain, the drawing board, the words. No imports.
    .target(name: "Elections", swiftSettings: house),
    .target(name: "Drawing", swiftSettings: house),
    .target(name: "Wording", swiftSettings: house),
    .target(name: "CSV", swiftSettings: house),
    // Floor 2: published layouts, normalising, checks, the tidy files.
    .target(name: "Datasets", dependencies: ["Elections", "CSV"], swiftSettings: house),
    // Floor 2.
    .target(
      name: "Store",
      dependencies: [
        "Elections",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Schema")], swiftSettings: house),
    // Floor 5: the command line.
    .executableTarget(
      name: "swingometer",
      dependencies: ["Datasets", "CSV", "Wording", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: house),
    .testTarget(name: "ElectionsTests", dependencies: ["Elections"], swiftSettings: house),
    .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: house),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "Elections", "CSV"], swiftSettings: house),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
