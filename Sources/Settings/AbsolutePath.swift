import Foundation

/// Paths compared by the folders they lead through, whatever the working folder is.
enum AbsolutePath {
  /// The path from the root, without "." and "..".
  static func components(of path: String) -> [Substring] {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var components: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = components.popLast() } else { components.append(part) }
    }
    return components
  }

  /// The path of a file from a folder, or nil when it is not in it.
  static func relative(_ path: String, to folder: String) -> String? {
    let (file, base) = (components(of: path), components(of: folder))
    guard file.count > base.count, file.starts(with: base) else { return nil }
    return file.dropFirst(base.count).joined(separator: "/")
  }

  /// A path in a file of settings: absolute, or from the file's folder.
  static func resolve(_ path: String, from folder: String) -> String {
    path.hasPrefix("/") || folder == "." || folder.isEmpty ? path : folder + "/" + path
  }
}
