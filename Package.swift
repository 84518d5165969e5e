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
    .testTarget(name: "ElectionsTests", dependencies: ["Elections"], swiftSettings: house),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: house),
    // Floor 2: charts.
    .target(name: "Charts", dependencies: ["Drawing", "Wording"], swiftSettings: house),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Drawing"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
