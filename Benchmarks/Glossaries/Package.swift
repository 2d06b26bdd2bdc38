// swift-tools-version: 6.2
import PackageDescription

// Measures loading, matching and sound matching. A package of its own, so that the main build does not know it.
let package = Package(
  name: "GlossaryBenchmarks",
  dependencies: [.package(name: "doichieu", path: "../..")],
  targets: [
    .executableTarget(
      name: "glossary-bench",
      dependencies: [.product(name: "DoiChieu", package: "doichieu")])
  ]
)
