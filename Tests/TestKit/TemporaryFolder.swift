import Foundation

/// A folder of files for one test, removed when the test is done with it.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("doichieu-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that stays behind harms nothing but the disk.
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file and gives its path.
  public func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  public func write(_ text: String, as name: String) throws -> String { try write(text.utf8, as: name) }
}
