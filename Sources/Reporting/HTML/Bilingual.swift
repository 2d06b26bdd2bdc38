import Articles
import Checks

/// Markup for a page whose interface can be switched between English and Vietnamese: both texts are there, the style sheet shows one.
enum Bilingual {
  static func html(_ english: String, _ vietnamese: String) -> String {
    if english == vietnamese { return Markup.html(english) }
    return
      "<span class=\"en\" lang=\"en\">\(Markup.html(english))</span><span class=\"vi\" lang=\"vi\">\(Markup.html(vietnamese))</span>"
  }

  static func html(_ message: Message) -> String { html(message.english, message.vietnamese) }

  /// An attribute in the language the page opens in; the script sets the other when the reader switches.
  static func attribute(_ name: String, _ english: String, _ vietnamese: String, _ language: Language) -> String {
    let (en, vi) = (Markup.attribute(english), Markup.attribute(vietnamese))
    return "\(name)=\"\(language == .vietnamese ? vi : en)\" data-\(name)-en=\"\(en)\" data-\(name)-vi=\"\(vi)\""
  }
}
