import Alignment
import Articles
import BundledGlossaries
import Checks
import Facts
import Foundation
import Glossary
import ICUText
import Ingestion
import Words

/// Holds translations against their originals.
///
/// ```swift
/// let auditor = try Auditor()
/// let audit = try auditor.audit(original: "bai-goc.txt", translation: "translation.txt")
/// for finding in audit.findings { print(finding.message.english) }
/// ```
///
/// An auditor loads its knowledge once and may then be used by many threads.
public struct Auditor: Sendable {
  public let analyzer: Analyzer
  let runner: CheckRunner

  /// Why an audit cannot be done.
  public enum Failure: Error {
    /// The bundled glossaries were not found beside the program.
    case noGlossaries
    case knowledge(Knowledge.Failure)
    case input(InputError)
    case icu(ICUError)
    /// Both texts are in one language, or one of them in a third.
    case languages(original: Language, translation: Language)
  }

  /// - Parameters:
  ///   - glossaries: glossary files to load besides the bundled ones.
  ///   - useBundled: whether to load the bundled glossaries. The lexicon is always loaded.
  public init(glossaries: [String] = [], useBundled: Bool = true) throws(Failure) {
    do throws(ICUError) { try ICU.ignoreEnvironmentLocale() } catch { throw .icu(error) }
    guard let directory = BundledGlossaries.directory else { throw .noGlossaries }
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    let negation: TSVFile
    let cues: TSVFile
    do throws(Knowledge.Failure) {
      if useBundled {
        try knowledge.load(directory: directory, &words)
      } else {
        try knowledge.load(lexiconOf: directory, &words)
        try knowledge.load(contrastsOf: directory, &words)
      }
      negation = try Knowledge.read(directory.appendingPathComponent("negation.tsv").path)
      cues = try Knowledge.read(directory.appendingPathComponent("cues.tsv").path)
      for path in glossaries { try knowledge.load(glossary: path, &words) }
    } catch {
      throw .knowledge(error)
    }
    analyzer = Analyzer(knowledge: knowledge, negation: negation, cues: cues, words: words)
    runner = CheckRunner(analyzer)
  }

  /// Audits the translation in one file against the original in another.
  public func audit(original: String, translation: String) throws(Failure) -> Audit {
    let reader = ArticleReader()
    let first: Article
    let second: Article
    do throws(InputError) {
      first = try reader.read(original)
      second = try reader.read(translation)
    } catch {
      throw .input(error)
    }
    return try audit(original: first, translation: second)
  }

  /// Audits two articles.
  public func audit(original: Article, translation: Article) throws(Failure) -> Audit {
    var session = analyzer.session()
    let bitext = try align(original: original, translation: translation, session: &session)
    return runner.run(bitext, session: &session)
  }

  /// Reads and aligns two files.
  ///
  /// - Returns: the aligned pair, and for each bead which of its words render each other; nil for beads without both languages.
  public func align(original: String, translation: String) throws(Failure) -> (bitext: Bitext, links: [WordLinks?]) {
    let reader = ArticleReader()
    let first: Article
    let second: Article
    do throws(InputError) {
      first = try reader.read(original)
      second = try reader.read(translation)
    } catch {
      throw .input(error)
    }
    var session = analyzer.session()
    let bitext = try align(original: first, translation: second, session: &session)
    return (bitext, bitext.beads.map { WordLinks(bitext, $0, session: &session) })
  }

  /// Reads and aligns two articles.
  public func align(
    original: Article, translation: Article, session: inout Analyzer.Session
  ) throws(Failure) -> Bitext {
    let isFromEnglish = try direction(original, translation)
    do throws(ICUError) {
      let segmenter = try Segmenter()
      let originalSegments = try read(original, isFromEnglish ? .english : .vietnamese, segmenter, &session)
      // An edited copy is in the original's language.
      let isCopy = original.language == translation.language && original.language != .other && original.language != .mixed
      let language: Language = isCopy ? original.language : isFromEnglish ? .vietnamese : .english
      let translationSegments = try read(translation, language, segmenter, &session)
      return Bitext(
        original: original, translation: translation, originalSegments: originalSegments, translationSegments: translationSegments,
        isFromEnglish: isFromEnglish, session: &session)
    } catch {
      throw .icu(error)
    }
  }

  /// Reads an article's segments.
  public func segments(of article: Article) throws(Failure) -> [SegmentText] {
    var session = analyzer.session()
    do throws(ICUError) {
      return try read(article, article.language, try Segmenter(), &session)
    } catch {
      throw .icu(error)
    }
  }

  private func read(
    _ article: Article, _ language: Language, _ segmenter: borrowing Segmenter, _ session: inout Analyzer.Session
  ) throws(ICUError) -> [SegmentText] {
    var result: [SegmentText] = []
    for segment in try segmenter.segments(of: article) {
      // A sentence in the other language (left untranslated) is read as what it is.
      let evidence = LanguageIdentifier.shared.evidence(in: article.text, segment.range)
      let own = evidence.words >= 4 ? evidence.language : article.blocks[segment.block].language
      let reading = own == .vietnamese || own == .english ? own : language
      result.append(session.read(segment, of: article.text, language: reading))
    }
    return result
  }

  /// Whether an article has words enough to tell that they are neither Vietnamese nor English. Of a few numbers or a name nothing can be told.
  private static func isInThirdLanguage(_ article: Article) -> Bool {
    guard article.language == .other else { return false }
    var story = LanguageIdentifier.Evidence()
    for block in article.blocks where block.role.isStory { story = story + LanguageIdentifier.shared.evidence(in: article.text, block.range) }
    return story.words >= 8 || story.foreignWords >= 3
  }

  private func direction(_ original: Article, _ translation: Article) throws(Failure) -> Bool {
    if [original, translation].contains(where: Auditor.isInThirdLanguage) {
      throw .languages(original: original.language, translation: translation.language)
    }
    switch (original.language, translation.language) {
    case (.vietnamese, .english), (.vietnamese, .other), (.vietnamese, .mixed), (.mixed, .english), (.other, .english): return false
    case (.english, .vietnamese), (.english, .other), (.english, .mixed), (.mixed, .vietnamese), (.other, .vietnamese): return true
    // One language on both sides: an edited copy, compared as if it were a translation.
    case (.english, .english): return true
    case (.vietnamese, .vietnamese): return false
    default: throw .languages(original: original.language, translation: translation.language)
    }
  }
}
