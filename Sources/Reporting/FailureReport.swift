/// A pair of a batch that could not be audited, as `doichieu.audit/1` says it: what an audit's object has, with `error` in place of findings.
public struct FailureReport: Encodable, Sendable {
  struct Document: Encodable, Sendable {
    let path: String
  }

  public let schema = "doichieu.audit/1"
  public let version = Version.current
  public let signature: String
  public let id: String
  public let error: String
  let original: Document
  let translation: Document

  public init(id: String, original: String, translation: String, error: String, signature: String) {
    self.id = id
    self.error = error
    self.signature = signature
    self.original = Document(path: original)
    self.translation = Document(path: translation)
  }
}
