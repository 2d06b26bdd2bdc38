import BundledGlossaries
import Foundation
import Glossary

/// Glossary files on disk, for the commands that edit and compare them.
enum GlossaryFiles {
  /// The bundled glossaries, in the order of their names.
  static func bundled() throws -> [String] {
    guard let directory = BundledGlossaries.directory else {
      throw Fault(
        say(
          "the bundled glossaries are not beside the program; set DOICHIEU_GLOSSARIES to their folder",
          "không thấy bảng thuật ngữ kèm sẵn cạnh chương trình; hãy đặt DOICHIEU_GLOSSARIES trỏ tới thư mục của chúng"))
    }
    return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      .filter { Knowledge.isGlossary($0) }.map { directory.path + "/" + $0 }
  }

  /// Files as named, and of directories the glossaries in them.
  static func expanded(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else { return [path] }
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { Knowledge.isGlossary($0) }
      if names.isEmpty {
        throw Fault(say("\(path): no glossary (a file ending in .tsv) is there", "\(path): không có bảng thuật ngữ (tệp .tsv) nào"))
      }
      return names.map { URL(fileURLWithPath: path).appendingPathComponent($0).relativePath }
    }
  }

  /// Reads a glossary for editing.
  static func table(_ path: String) throws -> GlossaryTable {
    try GlossaryTable(try Knowledge.read(path))
  }

  /// Writes a file as a whole or not at all.
  static func write(_ text: String, to path: String) throws {
    if path == "-" { return Console.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Fault(say("\(path): cannot be written", "\(path): không ghi được"))
    }
  }
}
