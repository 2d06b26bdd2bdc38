import TestKit
import Testing
import Words

@Suite struct WordKeyTests {
  @Test(arguments: [
    Case("hòa", "hoà", "the tone on o or on a: both styles are taught"), Case("thủy", "thuỷ", "thuỷ, thủy"),
    Case("khỏe", "khoẻ", "khoẻ, khỏe"),
    Case("HÒA", "hoà", "capitals"), Case("Úy", "uý", "úy, uý"), Case("quý", "QUÝ", "qu keeps its tone on y"),
    Case("Đắk", "đắk", "đ in capitals"),
    Case("O’Neill", "O'Neill", "the typographic apostrophe"), Case("Ệ", "ệ", "all marks, in capitals"),
  ])
  func oneWordHasOneKey(_ row: Case<String, String>) {
    #expect(WordKey(row.input).bytes == WordKey(row.expected).bytes)
  }

  @Test(arguments: [
    Case("hòa", "hóa", "grave and acute"), Case("ma", "má", "level and acute"), Case("má", "mả", "acute and hook"),
    Case("mã", "mạ", "tilde and dot"),
    Case("dân", "đân", "d and đ"), Case("tâm", "tăm", "â and ă"), Case("tơ", "tô", "ơ and ô"),
    Case("tư", "tu", "ư and u"), Case("résumé", "resumé", "two accents are no tone"),
  ])
  func differentWordsHaveDifferentKeys(_ row: Case<String, String>) {
    #expect(WordKey(row.input).bytes != WordKey(row.expected).bytes)
  }

  @Test(arguments: [
    Case("Nguyễn", "nguyen"), Case("Đà", "da"), Case("Phú", "phu"), Case("Trọng", "trong"), Case("Hội", "hoi"),
    Case("ở", "o"), Case("München", "munchen"),
    Case("Erdoğan", "erdogan"), Case("Lech Wałęsa".split(separator: " ").last.map(String.init) ?? "", "walesa"),
    Case("Škoda", "skoda"),
  ])
  func withoutMarksItIsWhatEnglishWrites(_ row: Case<String, String>) {
    #expect(String(decoding: WordKey(row.input).bare, as: UTF8.self) == row.expected)
  }

  @Test(arguments: ["Путин", "東京", "서울", "αβγ"])
  func lettersWithoutAsciiBaseHaveNoBareForm(_ word: String) {
    #expect(WordKey(word).bare.isEmpty)
    #expect(!WordKey(word).bytes.isEmpty)
  }

  @Test(arguments: [
    Case("Hà", (1, 2, true, true), "capitalised and marked"), Case("USA", (3, 3, true, false), "all capitals"),
    Case("iPhone", (1, 6, false, false), "a capital inside"),
    Case("việc", (0, 4, false, true), "lower case"),
  ])
  func capitalsAndMarksAreCounted(_ row: Case<String, (Int, Int, Bool, Bool)>) {
    let key = WordKey(row.input)
    #expect((key.upperCount, key.letterCount, key.firstIsUpper, key.isMarked) == row.expected)
  }

  @Test func everyVietnameseVowelWithEveryToneHasItsOwnKey() {
    let vowels = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
      "yỳỷỹýỵ",
    ].joined()
    var seen: [[UInt8]: Character] = [:]
    for vowel in vowels {
      let key = WordKey("t\(vowel)m").bytes
      #expect(seen[key] == nil, "\(vowel) and \(seen[key].map(String.init) ?? "") share a key")
      seen[key] = vowel
      #expect(WordKey("T\(String(vowel).uppercased())M").bytes == key)
    }
    #expect(seen.count == 72)
  }
}
