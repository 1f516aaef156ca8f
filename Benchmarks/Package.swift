// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product never resolves what only benchmarks need.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Gradus", path: "../"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(name: "CAllocations"),
    .executableTarget(
      name: "gradus-workloads",
      dependencies: [
        "CAllocations",
        .product(name: "GradusLibraries", package: "Gradus"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
