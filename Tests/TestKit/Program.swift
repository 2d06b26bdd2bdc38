import Foundation

/// The built `doichieu`, run as a process of its own, as a user runs it.
public enum Program {
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: String
    public let complaint: String
    /// The signal that ended it, or nil when it ended by itself.
    public let signal: Int32?
  }

  /// Where the build put it: beside the program that runs the tests.
  public static let url = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("doichieu")

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input; nothing when nil.
  ///   - place: where it runs; where the tests run when nil.
  ///   - locale: the environment's `LC_ALL`.
  public static func run(_ arguments: [String], input: [UInt8]? = nil, in place: URL? = nil, locale: String = "C.UTF-8")
    throws -> Outcome
  {
    let folder = try TemporaryFolder()
    // Files, not pipes: a pipe that nobody empties stops the program when it is full.
    let output = folder.url.appendingPathComponent("output")
    let complaint = folder.url.appendingPathComponent("complaint")
    _ = try folder.write([], as: "output")
    _ = try folder.write([], as: "complaint")
    let stdin = try folder.write(input ?? [], as: "input")
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = place
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = locale
    environment["COLUMNS"] = "100"
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: stdin))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self),
      signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil)
  }
}
