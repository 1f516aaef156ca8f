// swift-tools-version: 6.2
import PackageDescription

/// A program whose `main` is libFuzzer's: it calls `LLVMFuzzerTestOneInput` with one input after another.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzInput", .product(name: "GradusCoursework", package: "Gradus")],
    swiftSettings: [.unsafeFlags(["-parse-as-library"])])
}

// A package of its own, so that the product never builds what only `make fuzz` runs.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Gradus", path: "../")],
  targets: [
    .target(name: "FuzzInput"),
    fuzzer("fuzz-formulas"), fuzzer("fuzz-lessons"), fuzzer("fuzz-answers"),
  ],
  swiftLanguageModes: [.v6]
)
