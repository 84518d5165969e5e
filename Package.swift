// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: the language as strict as it gets, and no warning left standing.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The settings of tests, which run once, and of what only reads a command line or a file that is seldom read: not optimised.
let plain =
  house + [.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"], .when(configuration: .release))]

/// The program has Swift's own library inside, so that it starts in half the time and runs where no Swift is; the tests cannot have.
let withSwiftInside: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
  .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
  .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
]

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
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("png")]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // The text of every `.sql` file.
    .target(name: "CStatements"),
    // The style and the script of the web edition.
    .target(name: "CAssets"),
    // The command line.
    .target(name: "CArguments"),
    // Calls of Linux that Swift does not show.
    .target(name: "CFolders"),

    // Floor 1: the domain, the numbers, the bytes of tables, the drawing board, the words.
    .target(name: "Elections", swiftSettings: house),
    .target(name: "CSV", swiftSettings: house),
    .target(name: "Files", dependencies: ["CFolders"], swiftSettings: house),
    // What a text becomes where it goes out: to a terminal, into XML, JSON, Markdown.
    .target(name: "Escaping", swiftSettings: house),
    .target(name: "Drawing", swiftSettings: house),
    .target(name: "Wording", swiftSettings: house),

    // Floor 1.5: the measures; a writer of tagged PDF, which the canvas draws documents with; a writer of elements, which pictures
    // and pages are made of.
    .target(name: "Markup", dependencies: ["Escaping"], swiftSettings: house),
    .target(name: "PDF", dependencies: ["CDeflate", "Escaping"], swiftSettings: house),
    // Thousands of passes over the overlaps at every build of the database: optimised in debug builds too.
    .target(
      name: "Analytics", dependencies: ["Elections"],
      swiftSettings: house + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

    // Floor 2: published layouts, the database, the measures; charts, pages and ink.
    .target(name: "TidyData", dependencies: ["Elections", "CSV", "Escaping", "Files"], swiftSettings: house),
    .target(
      name: "Database", dependencies: ["Analytics", "Elections", "Files", "Wording", "CSQLite", "CStatements"],
      exclude: ["Schema"], swiftSettings: house),
    .target(name: "Charts", dependencies: ["Drawing", "Wording"], swiftSettings: house),
    .target(name: "Report", dependencies: ["Drawing", "Wording"], swiftSettings: house),
    .target(
      name: "Canvas",
      dependencies: ["Drawing", "Files", "PDF", "CCairo", "CFontconfig", "CHarfBuzz", "CPNG", "CQPDF"],
      swiftSettings: house),
    .target(name: "SVGCanvas", dependencies: ["Drawing", "Files", "Markup"], swiftSettings: house),

    // Floor 3: published files into tidy ones, the build and the questions.
    .target(
      name: "Import", dependencies: ["TidyData", "Elections", "CSV", "Files", "Wording"], swiftSettings: plain),
    .target(
      name: "DatabaseBuild",
      dependencies: ["Database", "TidyData", "Analytics", "Elections", "Files", "Wording"], swiftSettings: house),
    .target(
      name: "Queries",
      dependencies: ["Database", "Analytics", "Elections", "CSV", "Escaping", "Wording", "CXLSXWriter"],
      exclude: ["Named", "Fragments", "Groups", "Trends"], swiftSettings: house),

    // Floor 4: what is worth saying of rows.
    .target(
      name: "Findings", dependencies: ["Queries", "Analytics", "Elections", "Drawing", "Wording"], swiftSettings: plain),

    // Floor 5: our figures, where election words and chart words meet.
    .target(
      name: "Figures",
      dependencies: ["Findings", "Queries", "Charts", "Analytics", "Elections", "Drawing", "Wording"],
      swiftSettings: plain),

    // Floor 6: our reports.
    .target(
      name: "Reports",
      dependencies: [
        "Figures", "Findings", "Queries", "Report", "Analytics", "Elections", "Drawing", "Wording",
      ],
      swiftSettings: plain),

    // Floor 6.5: the web edition, which stands on the reports' findings and tables.
    .target(
      name: "Site",
      dependencies: [
        "Reports", "Figures", "Findings", "Queries", "Database", "Report", "Charts", "SVGCanvas", "Markup", "Elections",
        "Drawing", "Escaping", "Files", "Wording", "CAssets",
      ],
      exclude: ["Assets"], swiftSettings: house),

    // What `make generate` writes the Swift of every question with.
    .executableTarget(name: "generate", dependencies: ["CStatements", "Files"], swiftSettings: plain),

    // Floor 7: the command line.
    .executableTarget(
      name: "swingometer",
      dependencies: [
        "Import", "TidyData", "Elections", "DatabaseBuild", "Database", "Queries", "Findings", "Figures", "Reports",
        "Site", "Charts", "Report", "Canvas",
        "SVGCanvas", "Drawing", "Escaping", "Files", "Wording", "CArguments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: plain, linkerSettings: withSwiftInside),

    // What `make bench` measures inside the build of a database.
    .executableTarget(
      name: "estimating", dependencies: ["DatabaseBuild", "TidyData"], path: "Benchmarks/Estimating",
      swiftSettings: house),

    .testTarget(
      name: "FuzzTests", dependencies: ["Import", "TidyData", "Elections", "CSV", "Files"], exclude: ["Corpus"],
      swiftSettings: plain
    ),

    .testTarget(name: "GenerateTests", dependencies: ["generate"], swiftSettings: plain),
    .testTarget(name: "ElectionsTests", dependencies: ["Elections"], swiftSettings: plain),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "Files"], swiftSettings: plain),
    .testTarget(name: "EscapingTests", dependencies: ["Escaping", "ScratchFolder"], swiftSettings: plain),
    .testTarget(name: "FilesTests", dependencies: ["Files", "ScratchFolder"], swiftSettings: plain),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: plain),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Import", "TidyData", "Elections", "CSV", "Files"], swiftSettings: plain),
    .target(name: "TableRecords", dependencies: ["Queries"], path: "Tests/TableRecords", swiftSettings: plain),
    .target(name: "ScratchFolder", path: "Tests/ScratchFolder", swiftSettings: plain),
    .testTarget(name: "DatabaseTests", dependencies: ["Database", "ScratchFolder"], swiftSettings: plain),
    .testTarget(
      name: "DatabaseBuildTests", dependencies: ["DatabaseBuild", "Database", "Files", "ScratchFolder"],
      swiftSettings: plain),
    .testTarget(name: "AnalyticsTests", dependencies: ["Analytics", "Elections"], swiftSettings: plain),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Drawing", "Wording"], swiftSettings: plain),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Drawing"], exclude: ["Goldens"], swiftSettings: plain),
    .testTarget(name: "PDFTests", dependencies: ["PDF", "CQPDF"], swiftSettings: plain),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "Drawing", "PDF", "ScratchFolder"], swiftSettings: plain),
    .testTarget(name: "QueriesTests", dependencies: ["Queries", "Database", "TableRecords"], swiftSettings: plain),
    .testTarget(name: "SVGCanvasTests", dependencies: ["SVGCanvas", "Drawing"], swiftSettings: plain),
    // Findings, figures and reports of the committed figures, made once for the tests of all three.
    .target(
      name: "Press",
      dependencies: [
        "Reports", "Figures", "Findings", "Queries", "Elections", "Database", "DatabaseBuild", "TidyData", "Report",
        "Canvas", "Drawing",
      ],
      path: "Tests/Press", exclude: ["Goldens"], swiftSettings: plain),
    .testTarget(
      name: "FindingsTests",
      dependencies: ["Findings", "Press", "Queries", "TableRecords", "Elections", "Analytics", "Drawing", "Wording"],
      swiftSettings: plain),
    .testTarget(
      name: "FiguresTests",
      dependencies: [
        "Figures", "Findings", "Press", "Queries", "TableRecords", "Elections", "Analytics", "Charts", "Drawing",
        "Canvas", "Wording",
      ],
      swiftSettings: plain),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Figures", "Findings", "Press", "Queries", "TableRecords", "Database", "Elections", "Report",
        "Charts",
        "Drawing", "Canvas", "Wording",
      ],
      swiftSettings: plain),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Press", "Reports", "Figures", "Findings", "Queries", "TableRecords", "Elections", "Report", "Canvas",
        "Database", "Drawing", "Markup", "ScratchFolder", "Wording",
      ],
      swiftSettings: plain),
    .testTarget(
      name: "TruthTests",
      dependencies: [
        "DatabaseBuild", "TidyData", "Findings", "Queries", "TableRecords", "ScratchFolder", "Database", "Analytics",
        "Elections",
      ],
      exclude: ["Questions/Goldens"], swiftSettings: plain),
    // They start the program; nothing of it is linked into them.
    .testTarget(
      name: "CommandTests", dependencies: ["ScratchFolder"], exclude: ["Goldens", "Oracle"], swiftSettings: plain),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
