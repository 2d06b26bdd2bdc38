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

  /// Reads a glossary for editing.
  static func table(_ path: String) throws -> GlossaryTable {
    let file = try Knowledge.read(path)
    do {
      try file.bytes.withUnsafeBufferPointer { _ = try UTF8Span(validating: $0.span) }
    } catch let error as UTF8.ValidationError {
      let line = file.bytes.prefix(error.byteOffsets.lowerBound).count { $0 == 0x0A } + 1
      throw Fault(say("\(path):\(line): not UTF-8", "\(path):\(line): không phải UTF-8"))
    }
    return try GlossaryTable(file)
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
