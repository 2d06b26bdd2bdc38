// swift-tools-version: 6.2
import PackageDescription

// Dependencies point one way: a target may use those above it, never those below (see DESIGN.md).
let package = Package(
  name: "doichieu",
  products: [
    .library(name: "DoiChieu", targets: ["DoiChieu"]),
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
    .target(name: "Reporting", dependencies: ["Articles", "Facts", "Alignment", "Checks"]),
    .target(
      name: "DoiChieu",
      dependencies: [
        "Articles", "Words", "Ingestion", "Normalization", "Glossary", "BundledGlossaries", "Facts",
        "Alignment", "Checks", "Reporting",
      ]),
    .target(name: "Accuracy", dependencies: ["Articles", "Words", "Ingestion", "Facts", "Alignment", "Checks", "DoiChieu"]),
    .executableTarget(
      name: "Tool",
      dependencies: [
        "Accuracy", "DoiChieu", "Articles", "Words", "Normalization", "Ingestion", "Glossary", "BundledGlossaries", "Facts", "Alignment", "Checks", "Reporting", "ICUText", "CText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "ICUTextTests", dependencies: ["ICUText"]),
    .testTarget(name: "NormalizationTests", dependencies: ["Normalization", "CText", "Words", "Articles", "ICUText"]),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy", "DoiChieu", "Checks"]),
  ],
  cxxLanguageStandard: .cxx17
)
