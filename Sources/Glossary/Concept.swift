import Articles

/// What kind of thing a glossary entry names.
public enum ConceptType: String, Sendable, CaseIterable {
  case person, place, organisation, title, event, work, product, term

  /// Whether entries of this type are proper names, spelled alike in both languages unless the glossary says otherwise.
  public var isName: Bool {
    switch self {
    case .person, .place, .organisation, .product, .work, .event: true
    case .title, .term: false
    }
  }
}

/// What a form is to its concept. Raw values are the parts of column names behind the language: "vi.phonetic".
public enum FormRole: String, Sendable, CaseIterable {
  /// The one form to write; its column is named by the language alone.
  case preferred = ""
  case admitted, short, acronym, demonym, deprecated, forbidden
  /// A foreign name spelled as Vietnamese hears it: "Vla-đi-mia Pu-tin".
  case phonetic
}

/// How strictly a concept's forms are demanded of a translation.
public enum Policy: String, Sendable, CaseIterable {
  /// Any admitted form will do; others are a lead.
  case accept = ""
  /// Only the preferred form will do.
  case enforce
  /// Another form is worth a hint.
  case advise
  /// The name stays as it is in both languages.
  case keep
}

/// Whether a person has confirmed an entry.
public enum ConceptStatus: String, Sendable, CaseIterable {
  case approved, proposed
}
