import Articles
import BundledGlossaries
import Foundation
import Glossary
import TestKit
import Words

/// The bundled glossaries, loaded once for all tests of the process.
enum Bundled {
  static let directory = Repository.root.appendingPathComponent("glossaries/data")

  private static let loaded: Result<(terms: TermBase, words: Vocabulary), Knowledge.Failure> = {
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    do throws(Knowledge.Failure) {
      try knowledge.load(directory: directory, &words)
      return .success((knowledge.terms, words.met))
    } catch {
      return .failure(error)
    }
  }()

  static var terms: TermBase {
    get throws { try loaded.get().terms }
  }

  static var finder: TextMentions {
    get throws {
      let (terms, words) = try loaded.get()
      return TextMentions(terms, words: words)
    }
  }

  /// The text with each mention of a name or office drawn as its first concept's id.
  static func drawn(_ text: String, _ language: Language?, types: Set<ConceptType>) throws -> String {
    let terms = try terms
    let marks = try finder.mentions(in: Array(text.utf8), language: language).filter {
      types.contains(terms.type(of: $0.mention.concepts[0]))
    }.map { MarkedText.Mark(range: $0.range, label: terms.id(of: $0.mention.concepts[0])) }
    return MarkedText.draw(marks, in: text)
  }
}

/// A term base of a few rows, and its vocabulary.
func termBase(_ rows: [String], header: String = "id\ttype\tdomain\ten\ten.admitted\tvi\tvi.admitted\tstatus\tsource")
  throws -> (terms: TermBase, words: Vocabulary)
{
  let folder = try TemporaryFolder()
  let path = try folder.write(([header] + rows).joined(separator: "\n") + "\n", as: "terms.tsv")
  var words = Tokenizer(known: Vocabulary())
  var knowledge = Knowledge()
  try knowledge.load(glossary: path, &words)
  return (knowledge.terms, words.met)
}

/// A table of a few rows, as `lint`, `merge` and `export` see it.
func table(_ rows: [String], header: String = "id\ttype\tdomain\ten\ten.admitted\tvi\tvi.admitted\tstatus\tsource", path: String = "t.tsv")
  throws -> GlossaryTable
{
  try GlossaryTable(try TSVFile(path: path, bytes: Array((([header] + rows).joined(separator: "\n") + "\n").utf8)))
}
