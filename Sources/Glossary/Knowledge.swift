import Articles
import Foundation
import ICUText
import Words

/// Everything known about the two languages that is data: the lexicon and the glossaries, over one vocabulary.
public struct Knowledge: Sendable {
  public private(set) var lexicon = Lexicon()
  public private(set) var terms = TermBase()
  public private(set) var contrasts = ContrastSets()

  /// A file that cannot be used.
  public enum Failure: Error, CustomStringConvertible {
    case unreadable(path: String)
    case malformed(TSVFile.Malformed)

    public var description: String {
      switch self {
      case .unreadable(let path): "\(path): cannot be read"
      case .malformed(let fault): fault.description
      }
    }
  }

  public init() {}

  /// Loads `lexicon.tsv` and every glossary of a directory, in the order of their names.
  ///
  /// - Parameter words: numbers the words; its vocabulary is shared by all that is loaded with it.
  /// - Throws: `Failure` for a file that cannot be read or is malformed.
  public mutating func load(directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    } catch {
      throw .unreadable(path: directory.path)
    }
    for name in names.sorted() where name.hasSuffix(".tsv") {
      let path = directory.appendingPathComponent(name).path
      if name == "lexicon.tsv" {
        let file = try Knowledge.read(path)
        do throws(TSVFile.Malformed) { try lexicon.add(file, &words) } catch { throw .malformed(error) }
      } else if !Knowledge.otherFiles.contains(name) {
        try load(glossary: path, &words)
      }
    }
  }

  /// Loads only the lexicon of a directory.
  public mutating func load(lexiconOf directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.read(directory.appendingPathComponent("lexicon.tsv").path)
    do throws(TSVFile.Malformed) { try lexicon.add(file, &words) } catch { throw .malformed(error) }
  }

  /// Loads the contrast sets of a directory.
  public mutating func load(contrastsOf directory: URL, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.read(directory.appendingPathComponent("contrasts.tsv").path)
    do throws(TSVFile.Malformed) { try contrasts.add(file, &words) } catch { throw .malformed(error) }
  }

  /// Files of the directory that are neither lexicon nor glossary, but lists that checks read.
  private static let otherFiles: Set<String> = ["contrasts.tsv", "negation.tsv", "certainty.tsv"]

  /// Loads one glossary file.
  public mutating func load(glossary path: String, _ words: inout Tokenizer) throws(Failure) {
    let file = try Knowledge.read(path)
    do throws(TSVFile.Malformed) { try terms.add(file, &words) } catch { throw .malformed(error) }
  }

  /// Reads a TSV file.
  public static func read(_ path: String) throws(Failure) -> TSVFile {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    do throws(TSVFile.Malformed) { return try TSVFile(path: path, bytes: Array(data)) } catch {
      throw .malformed(error)
    }
  }
}
