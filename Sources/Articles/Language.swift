/// The language of a text, decided by the text itself.
///
/// Raw values are BCP 47 tags, as written in every report.
public enum Language: String, Sendable, Codable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
  /// Vietnamese and English, neither of them prevailing.
  case mixed = "mul"
  /// A language that is neither, or too little text to tell.
  case other = "und"
}
