import Foundation

/// Where the glossaries that come with doichieu are.
public enum BundledGlossaries {
  /// The directory of the bundled TSV files, or nil when this program was moved away from them.
  ///
  /// Looked for, in this order: where the environment's `DOICHIEU_GLOSSARIES` says, beside the executable (as built), and under
  /// `../share/doichieu` (as installed).
  public static let directory: URL? = {
    if let named = ProcessInfo.processInfo.environment["DOICHIEU_GLOSSARIES"], !named.isEmpty {
      return URL(fileURLWithPath: named)
    }
    guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let candidates = [
      folder.appendingPathComponent("doichieu_BundledGlossaries.resources/data"),
      folder.deletingLastPathComponent().appendingPathComponent("share/doichieu/glossaries"),
    ]
    return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
  }()
}
