// swift-tools-version: 6.2
import PackageDescription

// libFuzzer needs its own main and unsafe flags, and so its own package. Run: swift run -c release FuzzNormalize corpus -max_total_time=600
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "doichieu", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzNormalize",
      dependencies: [.product(name: "Normalization", package: "doichieu")],
      swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  ]
)
