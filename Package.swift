// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: the language as strict as it gets, and no warning left standing.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The settings of targets of many small functions: optimised for size, they compile sooner and run as fast.
let small = house + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "swingometer",
  products: [.executable(name: "swingometer", targets: ["swingometer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  // A target imports only targets of a lower floor, never one of its own.
  targets: [
    // Floor 0: the C libraries.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset",
      providers: [.apt(["libharfbuzz-dev", "libfontconfig-dev"])]),
    .target(name: "CLate"),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("png")]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CSQLiteMemory", dependencies: ["CSQLite"]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),

    // Floor 1: the domain, the numbers, the bytes of tables, the drawing board, the words.
    .target(name: "Elections", swiftSettings: house),
    .target(name: "Statistics", swiftSettings: house),
    .target(name: "CSV", swiftSettings: house),
    .target(name: "Files", swiftSettings: house),
    .target(name: "Interning", swiftSettings: house),
    .target(name: "Drawing", swiftSettings: house),
    .target(name: "Wording", swiftSettings: house),

    // Floor 2: published layouts, the database, the measures; charts, pages and ink.
    .target(name: "TidyData", dependencies: ["Elections", "CSV", "Files"], swiftSettings: small),
    .target(
      name: "Store",
      dependencies: ["Elections", "Files", "Interning", "CSQLite", "CSQLiteMemory"],
      resources: [.embedInCode("Schema")], swiftSettings: house),
    // Thousands of passes over the overlaps at every build of the database: optimised in debug builds too.
    .target(
      name: "Analytics", dependencies: ["Elections"],
      swiftSettings: house + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Charts", dependencies: ["Drawing", "Wording"], swiftSettings: house),
    .target(name: "Report", dependencies: ["Drawing", "Wording"], swiftSettings: house),
    .target(
      name: "Canvas",
      dependencies: ["Drawing", "Files", "Interning", "CCairo", "CHarfBuzz", "CLate", "CPNG", "CDeflate"],
      swiftSettings: house),
    .target(name: "SVGCanvas", dependencies: ["Drawing", "Files"], swiftSettings: house),

    // Floor 3: published files into tidy ones, the build and the questions.
    .target(name: "Import", dependencies: ["TidyData", "Elections", "CSV", "Files"], swiftSettings: small),
    .target(
      name: "Ingest", dependencies: ["TidyData", "Store", "Analytics", "Elections"], swiftSettings: house),
    .target(
      name: "Queries", dependencies: ["Store", "Analytics", "Statistics", "Elections", "CSV", "Wording"],
      resources: [.embedInCode("Named"), .embedInCode("Trends")], swiftSettings: house),

    // Floor 4: our figures and our reports, the only place where election words and chart words meet.
    .target(
      name: "Publishing", dependencies: ["Queries", "Charts", "Report", "Statistics", "Drawing", "Wording"],
      swiftSettings: house),

    // Floor 5: the command line.
    .executableTarget(
      name: "swingometer",
      dependencies: [
        "Import", "TidyData", "Elections", "Ingest", "Store", "Queries", "Publishing", "Charts", "Report", "Canvas",
        "SVGCanvas", "Drawing", "Files", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .testTarget(
      name: "FuzzTests", dependencies: ["Import", "TidyData", "CSV", "Files"], exclude: ["Corpus"], swiftSettings: house
    ),

    .testTarget(name: "ElectionsTests", dependencies: ["Elections"], swiftSettings: house),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
    .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: house),
    .testTarget(name: "InterningTests", dependencies: ["Interning"], swiftSettings: house),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: house),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: house),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Import", "TidyData", "Elections", "CSV", "Files"], swiftSettings: house),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Elections", "Files"], swiftSettings: house),
    .testTarget(name: "AnalyticsTests", dependencies: ["Analytics", "Elections"], swiftSettings: house),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Drawing", "Wording"], swiftSettings: house),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Drawing"], exclude: ["Goldens"], swiftSettings: house),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Drawing"], swiftSettings: house),
    .testTarget(name: "QueriesTests", dependencies: ["Queries", "Store"], swiftSettings: house),
    .testTarget(name: "SVGCanvasTests", dependencies: ["SVGCanvas", "Drawing"], swiftSettings: house),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Queries", "Ingest", "TidyData", "Report", "Charts", "Statistics", "Drawing", "Canvas",
      ],
      exclude: ["Goldens"], swiftSettings: house),
    .testTarget(
      name: "GoldenTests", dependencies: ["Ingest", "TidyData", "Queries", "Store", "Analytics", "Elections"],
      exclude: ["Questions/Goldens"], swiftSettings: house),
    .testTarget(name: "CommandTests", dependencies: ["swingometer"], exclude: ["Goldens"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
