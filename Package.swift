// swift-tools-version: 6.2
import PackageDescription

// Dependencies point one way: a target may use those above it, never those below (see DESIGN.md).
let package = Package(
  name: "doichieu",
  products: [
    .library(name: "DoiChieu", targets: ["DoiChieu"]),
    .library(name: "Normalization", targets: ["Normalization"]),
    .executable(name: "doichieu", targets: ["Tool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "ICUText", dependencies: ["CICU"]),
    .target(name: "CText"),
    .target(name: "Articles"),
    .target(name: "Words", dependencies: ["Articles"]),
    .target(name: "Normalization", dependencies: ["Articles", "ICUText", "CText", "Words"]),
    .target(name: "Ingestion", dependencies: ["Articles", "ICUText", "Words", "Normalization"]),
    .target(name: "BundledGlossaries", path: "glossaries", resources: [.copy("data")]),
    .target(name: "Glossary", dependencies: ["Articles", "ICUText", "Words"]),
    .target(name: "Facts", dependencies: ["Articles", "Words", "Glossary"]),
    .target(name: "Alignment", dependencies: ["Articles", "Words", "Glossary", "Facts"]),
    .target(name: "Checks", dependencies: ["Articles", "Words", "Glossary", "Facts", "Alignment"]),
    .target(
      name: "Reporting", dependencies: ["Articles", "Facts", "Alignment", "Checks"],
      resources: [
        .embedInCode("HTML/base.css"), .embedInCode("HTML/report.css"), .embedInCode("HTML/index.css"), .embedInCode("HTML/page.js"),
        .embedInCode("HTML/report.js"), .embedInCode("HTML/index.js"),
      ]),
    .target(
      name: "DoiChieu",
      dependencies: [
        "Articles", "Words", "Ingestion", "Normalization", "Glossary", "BundledGlossaries", "Facts",
        "Alignment", "Checks", "Reporting",
      ]),
    .target(name: "Settings", dependencies: ["Articles", "Checks", .product(name: "Yams", package: "Yams")]),
    .target(name: "Batch", dependencies: ["Articles", "Words", "Ingestion", "DoiChieu"]),
    .target(name: "Accuracy", dependencies: ["Articles", "Words", "Ingestion", "Facts", "Alignment", "Checks", "DoiChieu"]),
    .executableTarget(
      name: "Tool",
      dependencies: [
        "Accuracy", "Batch", "Settings", "DoiChieu", "Articles", "Words", "Normalization", "Ingestion", "Glossary", "BundledGlossaries", "Facts", "Alignment",
        "Checks", "Reporting", "ICUText", "CText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestKit", dependencies: ["DoiChieu", "Articles", "Ingestion", "Checks"], path: "Tests/TestKit"),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Articles", "Checks", "DoiChieu", "TestKit"]),
    .testTarget(name: "ReportFilesTests", dependencies: ["Reporting", "Articles", "Checks", "Ingestion", "DoiChieu", "TestKit", "Tool"]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestKit"]),
    .testTarget(name: "WordsTests", dependencies: ["Words", "Articles", "TestKit"]),
    .testTarget(name: "IngestionTests", dependencies: ["Ingestion", "Articles", "TestKit"]),
    .testTarget(name: "FactsTests", dependencies: ["Facts", "Articles", "DoiChieu", "TestKit"]),
    .testTarget(name: "AlignmentTests", dependencies: ["Alignment", "DoiChieu", "TestKit"]),
    .testTarget(name: "ChecksTests", dependencies: ["Checks", "Articles", "DoiChieu", "TestKit"]),
    .testTarget(name: "EndToEndTests", dependencies: ["TestKit", "Tool"]),
    .testTarget(name: "SettingsTests", dependencies: ["Settings", "Articles", "Checks", "TestKit", "Tool"]),
    .testTarget(name: "ICUTextTests", dependencies: ["ICUText"]),
    .testTarget(name: "NormalizationTests", dependencies: ["Normalization", "CText", "Words", "Articles", "ICUText", "TestKit", "Tool"]),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy", "DoiChieu", "Checks"]),
  ],
  cxxLanguageStandard: .cxx17
)
