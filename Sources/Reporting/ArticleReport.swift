import Articles

/// An article as `doichieu ingest` prints it. Offsets are bytes of the file as given.
public struct ArticleReport: Encodable, Sendable {
  public struct Part: Encodable, Sendable {
    public let role: Role
    public let language: Language
    public let utf8: [Int]
    public let line: Int
    public let text: String
  }

  public let schema = "doichieu.article/1"
  public let path: String
  public let language: Language
  public let title: String?
  public let date: String?
  public let source: String?
  public let bytes: Int
  public let blocks: [Part]
  /// Byte ranges of what stands between blocks: white space.
  public let separators: [[Int]]

  public init(_ article: Article) {
    path = article.path
    language = article.language
    title = article.title
    date = article.date?.description
    source = article.sourceURL
    bytes = article.given.count
    let lines = LineIndex(article.given)
    blocks = article.blocks.map { block in
      let given = article.map.given(block.range)
      return Part(
        role: block.role, language: block.language, utf8: [given.lowerBound, given.upperBound],
        line: lines.line(of: given.lowerBound),
        text: String(decoding: article.given[given], as: UTF8.self))
    }
    separators = article.separators.map { range in
      let given = article.map.given(range)
      return [given.lowerBound, given.upperBound]
    }
  }
}
