import Normalization
import Testing

/// One row of a table of repairs.
struct Row: CustomTestStringConvertible, Sendable {
  let label: String
  let given: String
  let expected: String

  /// With one text, that text must stay.
  init(_ label: String, _ given: String? = nil, _ expected: String? = nil) {
    self.label = label
    self.given = given ?? label
    self.expected = expected ?? self.given
  }

  var testDescription: String { label }

  func check(_ plan: Plan, sourceLocation: SourceLocation = #_sourceLocation) {
    let result = Normalizer(plan: plan).normalize(Array(given.utf8))
    let text = String(decoding: result.text, as: UTF8.self)
    #expect(
      Array(text.unicodeScalars) == Array(expected.unicodeScalars), "\(label): \(text)", sourceLocation: sourceLocation)
    #expect(
      (try? Normalizer(plan: plan).text(Array(given.utf8))) == result.text, "\(label): without a ledger",
      sourceLocation: sourceLocation)
  }
}

@Suite struct FixTests {
  @Test(arguments: [
    Row("marks in any order", "tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tiếng Việt"),
    Row("tone before circumflex", "á\u{302}n tượng", "ấn tượng"),
    Row("tone before breve", "a\u{301}\u{306}n", "ắn"),
    Row("the same mark twice", "nha\u{300}\u{300}", "nhà"),
    Row("the same mark on a composed letter", "nhà\u{300}", "nhà"),
    Row("tone before horn", "o\u{301}\u{31B}", "ớ"),
    Row("two tones stay", "a\u{301}\u{300}\u{302}", "á\u{300}\u{302}"),
    Row("d with an overlay", "d\u{335}i", "đi"),
    Row("Spanish decomposed", "El Nin\u{303}o", "El Niño"),
    Row("Hangul", "\u{1112}\u{1161}\u{11AB}", "한"),
  ]) func composition(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    Row("closed oa", "môn tóan", "môn toán"), Row("alone", "tóan", "toán"), Row("q", "qúa", "quá"),
    Row("q y", "qúy", "quý"),
    Row("g", "gía", "giá"), Row("iê", "nghịêng", "nghiêng".replacing("ê", with: "ệ")),
    Row("capitals", "TÓAN HỌC", "TOÁN HỌC"),
    Row("ua", "cuả", "của"), Row("glide", "tôí", "tối"), Row("three vowels", "ngòai", "ngoài"),
    Row("uyê", "thúyên", "thuyến"),
    Row("uâ", "lụât", "luật"), Row("old style stays", "hòa khỏe thủy"), Row("new style stays", "hoà khoẻ thuỷ"),
    Row("quý"), Row("giá"),
    Row("Chloé và Ruíz"), Row("jalapeño"), Row("El Niño"), Row("García, Díaz, Raúl, Saúl"),
    Row("Spanish", "No caí en la trampa"), Row("Portuguese", "Baú"), Row("Irish", "Cú Rí Bóinne Bóthar Luí"),
    Row("Chinese in pinyin", "guì zhōu hú běi"), Row("Chinese, two words", "duì huí"), Row("a town of Menorca", "Ông ở Maó hôm qua"),
    Row("a weekday", "Thứ Saú", "Thứ Sáu"), Row("a shaped letter beside", "Ngùôn: www.example.com/a/b", "Nguồn: www.example.com/a/b"),
    Row("before the old encodings", "rôì", "rồi"), Row("của mùa mía"),
  ]) func tones(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    Row("first", "hoà bình, khoẻ, thuỷ, quý, toán, Chloé", "hòa bình, khỏe, thủy, quý, toán, Chloé"),
    Row("capitals", "HOÀ", "HÒA"),
  ]) func olderStyle(_ row: Row) {
    var plan = Plan.default
    plan.toneStyle = .first
    row.check(plan)
  }

  @Test(arguments: [
    Row("second", "hòa bình, khỏe, thủy, quý", "hoà bình, khoẻ, thuỷ, quý"),
    Row("wrong in both", "tóan hòa", "toán hoà"),
  ]) func newerStyle(_ row: Row) {
    var plan = Plan.default
    plan.toneStyle = .second
    row.check(plan)
  }

  @Test(arguments: [
    Row("capital", "Ðà Nẵng, Ðông Ðô", "Đà Nẵng, Đông Đô"), Row("African", "Ɖà Nẵng", "Đà Nẵng"),
    Row("small", "ði học ở ðường Lê Lợi", "đi học ở đường Lê Lợi"),
    Row("abbreviation", "Nghị định 15/2020/NÐ-CP, 5 tỷ VNÐ", "Nghị định 15/2020/NĐ-CP, 5 tỷ VNĐ"),
    Row("Icelandic", "Það er gott veður í dag, Ðað"),
    Row("Icelandic ð", "við erum með"), Row("phonetic", "/ðə/ and /ðiː/"),
  ]) func strokedD(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    Row("Cyrillic i", "V\u{456}ệt Nam", "Việt Nam"), Row("Cyrillic a", "p\u{430}yp\u{430}l", "paypal"),
    Row("Russian", "Москва и Россия"),
    Row("Greek letter of science", "IL2Rγ, TNF-α"), Row("Cyrillic look-alikes only", "СССР"),
    Row("with a tone of its own", "H\u{430}\u{300} Nội", "Hà Nội"),
  ]) func lookAlikes(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    Row("full width", "ＡＢＣ１２３", "ABC123"), Row("superscripts", "m², ½, CO₂, №"), Row("Japanese punctuation", "東京、大阪！"),
    Row("comma between Latin words", "Ningbo，China", "Ningbo,China"),
  ]) func width(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    Row("zero width", "ý kiến \u{200B}\u{200B}đều", "ý kiến đều"), Row("soft hyphen", "co\u{AD}op", "coop"),
    Row("BOM", "\u{FEFF}xin \u{FEFF}chào", "xin chào"),
    Row("emoji family", "👩\u{200D}👩\u{200D}👧"), Row("Persian", "می\u{200C}خواهم"),
    Row("joiner between Latin letters", "a\u{200D}b", "ab"),
    Row("direction marks in Hebrew", "\u{200F}שלום"), Row("direction marks in Latin", "\u{202A}abc\u{202C}", "abc"),
    Row("heart", "❤\u{FE0F}"),
    Row("control", "a\u{0}b\u{7}c\td", "abc\td"), Row("terminal", "\u{1B}[36mblue\u{1B}[0m", "blue"),
    Row("Scotland", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"),
  ]) func invisibles(_ row: Row) { row.check(.default) }
}
