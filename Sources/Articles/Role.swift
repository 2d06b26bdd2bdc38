/// What a block of an article is for. Only some roles carry the story; the rest is furniture of the page.
public enum Role: String, Sendable, Codable, CaseIterable {
  case headline
  /// The lead paragraph; Vietnamese newsrooms call it *sapo*.
  case lead
  /// A lead that says again what the body's first sentences say, word for word.
  case repeatedLead = "repeated-lead"
  case body
  case caption
  /// Where and when a report was filed, before its first sentence: "HÀ NỘI, ngày 22/10 (TTXVN) –".
  case dateline
  case byline
  /// The line that names the page or agency an article comes from.
  case source
  /// A reader-comment counter such as "Comment (0)" or "Bình luận (0)".
  case comments
  /// Links to other articles ("Tin liên quan", "Read more").
  case related
  /// A line a crawler put in front: the date and the address.
  case metadata

  /// Whether a translator would translate a block of this role, so that an audit must hold it against the other side.
  public var isStory: Bool {
    switch self {
    case .headline, .lead, .body, .caption: true
    case .repeatedLead, .dateline, .byline, .source, .comments, .related, .metadata: false
    }
  }
}
