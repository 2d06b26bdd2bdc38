import Foundation

/// The files that a command line names: files, patterns, folders with all that is in them, "-" for standard input.
enum InputFiles {
  static func expand(_ arguments: [String]) throws(StreamError) -> [String] {
    if arguments.isEmpty { return [ByteSource.standardInput] }
    var files: [String] = []
    for argument in arguments {
      if argument == ByteSource.standardInput {
        files.append(argument)
        continue
      }
      var status = stat()
      if stat(argument, &status) == 0 {
        if status.st_mode & S_IFMT == S_IFDIR { files += try texts(in: argument) } else { files.append(argument) }
        continue
      }
      let code = errno
      let matches = glob(argument)
      if matches.isEmpty { throw StreamError(path: argument, code: code, isWriting: false) }
      files += try expand(matches)
    }
    return files
  }

  private static func glob(_ pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard Glibc.glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  /// The text files of a folder and of those in it, by name. Hidden ones and those with zero bytes (other than UTF-16) are passed over.
  private static func texts(in folder: String) throws(StreamError) -> [String] {
    // What cannot be read is said, not passed over.
    guard access(folder, R_OK | X_OK) == 0 else { throw StreamError(path: folder, code: errno, isWriting: false) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw StreamError(path: folder, code: EIO, isWriting: false) }
    var files: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        files += try texts(in: path)
      } else if status.st_mode & S_IFMT == S_IFREG, isText(path) {
        files.append(path)
      }
    }
    return files
  }

  /// Whether a file begins like text. One that cannot be opened counts as such, so that reading it says why.
  private static func isText(_ path: String) -> Bool {
    guard let source = try? ByteSource(path: path, blockSize: 4096), let start = try? source.peek(4096) else { return true }
    if start.count >= 2, (start[0] == 0xFF && start[1] == 0xFE) || (start[0] == 0xFE && start[1] == 0xFF) {
      return true
    }
    return !start.contains(0)
  }
}
