import Alignment
import Glossary
import Words

/// What a word may be replaced by: a noun by a noun.
enum WordKind: Sendable {
  case noun, predicate, adverb

  /// A Vietnamese adjective is a verb: *hài lòng* is "to be pleased". Nil for function words.
  init?(_ part: Lexicon.PartOfSpeech) {
    switch part {
    case .noun: self = .noun
    case .verb, .adjective, .phrase: self = .predicate
    case .adverb: self = .adverb
    case .function: return nil
    }
  }
}

extension Lexicon {
  /// Whether two words have a syllable in common through a rendering, which makes a paraphrase likelier than an error.
  func joinsBySyllable(_ english: Range<Int>, _ vietnamese: Range<Int>, _ links: WordLinks) -> Bool {
    let syllables = Set(vietnamese.filter { links.isVietnameseContent[$0] }.map { links.vietnamese.tokens[$0].word })
    return links.heads.contains { head in
      head.tokens.overlaps(english) && renderings(of: head.id).contains { words(ofRendering: $0).contains(where: syllables.contains) }
    }
  }
}
