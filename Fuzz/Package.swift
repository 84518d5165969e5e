// swift-tools-version: 6.2
import PackageDescription

// The fuzzer: the readers of the house, built once more with the instruments of libFuzzer. `make fuzz` builds and runs it.
// Folders in Sources that are links lead to the house's own sources and to the entries that its tests use, too.
let instruments: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-sanitize=fuzzer"]),
]

let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "Elections", swiftSettings: instruments),
    .target(name: "CSV", swiftSettings: instruments),
    .target(name: "CFolders"),
    .target(name: "Files", dependencies: ["CFolders"], swiftSettings: instruments),
    .target(name: "Escaping", swiftSettings: instruments),
    .target(name: "Wording", swiftSettings: instruments),
    .target(name: "TidyData", dependencies: ["Elections", "CSV", "Escaping", "Files"], swiftSettings: instruments),
    .target(
      name: "Import", dependencies: ["TidyData", "Elections", "CSV", "Files", "Wording"], swiftSettings: instruments),
    .target(
      name: "Entries", dependencies: ["Import", "TidyData", "Elections", "CSV", "Files"], swiftSettings: instruments),
    .target(name: "Runner", dependencies: ["Entries"], swiftSettings: instruments),
  ],
  swiftLanguageModes: [.v6]
)
