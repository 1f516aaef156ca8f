// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every target of ours.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

/// Tests force-unwrap and reach into C freely; they keep the language rules only.
let testing: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a target; `without` are folders beside them that are no code.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], without: [String] = [])
  -> Target
{
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)]
      + (name == "GradusTesting" ? [] : ["GradusTesting"]) + dependencies,
    exclude: without, swiftSettings: testing)
}

let package = Package(
  name: "Gradus",
  products: [
    .executable(name: "gradus", targets: ["gradus"]),
    .executable(name: "gradus-workbook", targets: ["gradus-workbook"]),
    // For the package in `Benchmarks/`; the program itself needs no product of these.
    .library(
      name: "GradusLibraries",
      targets: [
        "Tensors", "Learning", "DataFiles", "Formulas", "Labs", "Coursework", "ProgressStore",
        "Cells", "Plots",
        "TerminalUI", "CursesTerminal", "WorkbookApp", "GradusTesting",
      ]),
    // For the package in `Fuzzing/`.
    .library(name: "GradusCoursework", targets: ["Formulas", "Labs", "Coursework"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // System libraries. No `pkgConfig:` for ncurses: its flags are refused with a warning on every build.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),

    // The numeric engine.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-Wall", "-Wextra"])]),
    library("Tensors", ["COpenBLAS", "CKernels"]),
    library("Learning", ["Tensors"]),
    library("DataFiles", ["Learning", "Tensors", "CZlib"]),

    // What a lesson says, runs and asks.
    library("Formulas"),
    library("Labs", ["Learning", "Formulas"]),
    library(
      "Coursework",
      ["Labs", "Formulas", "CCmark", .product(name: "TOMLKit", package: "TOMLKit")]),
    library(
      "ProgressStore", ["Coursework", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")]),

    // What is drawn, and where.
    library("Cells"),
    library("Plots", ["Cells"]),
    library("TablePlots", ["Plots", "Cells", "DataFiles"]),
    library("TerminalUI", ["Cells"]),
    library("CursesTerminal", ["TerminalUI", "Cells", "CNcurses"]),

    // The program.
    library("WorkbookApp", ["Coursework", "Labs", "Formulas", "Plots", "TerminalUI", "Cells"]),
    .executableTarget(
      name: "gradus-workbook",
      dependencies: [
        "WorkbookApp", "CursesTerminal", "ProgressStore", "Coursework", "Labs", "Formulas",
        "Learning", "Tensors", "DataFiles", "TablePlots", "Plots", "TerminalUI", "Cells",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(name: "gradus", cSettings: [.unsafeFlags(["-Wall", "-Wextra"])]),

    // Tests.
    library("GradusTesting", ["Cells", "TerminalUI", "Tensors"]),
    .executableTarget(
      name: "store-exerciser", dependencies: ["ProgressStore", "Coursework"], swiftSettings: strict),
    tests(of: "Tensors"),
    tests(of: "Learning", ["Tensors"], without: ["Fixtures"]),
    tests(of: "DataFiles", ["Learning", "Tensors"], without: ["Fixtures"]),
    .testTarget(
      name: "ParityTests", dependencies: ["Learning", "Tensors", "DataFiles", "GradusTesting"],
      swiftSettings: testing),
    tests(of: "Formulas"),
    tests(of: "Labs", ["Formulas", "Learning"]),
    tests(of: "Coursework", ["Labs", "Formulas"]),
    tests(
      of: "ProgressStore",
      ["Coursework", "store-exerciser", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "Cells"),
    tests(of: "Plots", ["Cells"], without: ["Golden", "Mathematics/Golden"]),
    tests(of: "TablePlots", ["Plots", "Cells", "DataFiles"]),
    tests(of: "TerminalUI", ["Cells"]),
    tests(
      of: "WorkbookApp",
      [
        "Coursework", "Labs", "Learning", "Tensors", "DataFiles", "Formulas", "Plots", "TerminalUI",
        "Cells",
      ],
      without: ["Golden", "Present/Golden"]),
    tests(of: "GradusTesting"),
    .testTarget(
      name: "LauncherTests", dependencies: ["GradusTesting"], swiftSettings: testing),
    .testTarget(name: "ArchitectureTests", swiftSettings: testing),
    .testTarget(
      name: "EndToEndTests", dependencies: ["GradusTesting", "TerminalUI"],
      exclude: ["Commands/Golden"], swiftSettings: testing),
  ],
  swiftLanguageModes: [.v6]
)
