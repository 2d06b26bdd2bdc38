import Articles
import Foundation
import Glossary
import Testing
import TestKit
import Words

/// Names and offices as Vietnamese and English newsrooms write them. A row is the text with the expected mentions drawn in.
@Suite struct MatcherTests {
  private static let names: Set<ConceptType> = [.person, .place, .organisation]

  static let vietnamese: [Case<String, Void>] = [
    Case("Thủ tướng ⟦Anh|GB⟧ thăm ⟦Mỹ|US⟧ và ⟦Nga|RU⟧.", (), "countries of one syllable"),
    Case("Anh ấy mua một chiếc áo dài.", (), "anh is he"),
    Case("Ý kiến của ông rất hay.", (), "ý is idea"),
    Case("Đức tính ấy đáng quý.", (), "đức is virtue"),
    Case("Áo dài được nhiều người thích.", (), "áo is a garment"),
    Case("Mỹ phẩm giả tràn lan.", (), "mỹ is beautiful"),
    Case("⟦Anh|GB⟧ tuyên bố trừng phạt ⟦Nga|RU⟧.", (), "a state is the subject"),
    Case("⟦Anh|GB⟧ và ⟦Pháp|FR⟧ họp ở ⟦Áo|AT⟧.", (), "two states"),
    Case("Ông Trần Đức Anh sống ở ⟦Hà Nội|city/ha-noi⟧.", (), "given names are no countries"),
    Case("Chị Nga gặp anh Đức.", (), "honorifics make persons"),
    Case("Đại sứ ⟦Việt Nam|VN⟧ tại ⟦Mỹ|US⟧ Phạm Quang Vinh.", (), "a person behind a country"),
    Case("⟦châu Á|region/asia⟧ và ⟦Châu Âu|region/europe⟧", (), "the classifier's capital is free"),
    Case("⟦TP. HCM|city/ho-chi-minh-city⟧, ⟦TP Hồ Chí Minh|city/ho-chi-minh-city⟧, ⟦TP.HCM|city/ho-chi-minh-city⟧", (), "abbreviated city"),
    Case("⟦Ngân hàng thế giới|org/world-bank⟧ cho vay.", (), "fewer capitals than the entry"),
    Case("⟦Hà Nội|city/ha-noi⟧, tỉnh ⟦Nghệ An|province/nghe-an⟧, nước ⟦Pháp|FR⟧", (), "classifiers stay outside"),
    Case("⟦Mĩ|US⟧ và ⟦Mỹ|US⟧", (), "i and y"),
    Case("⟦LHQ|org/united-nations⟧ họp; ⟦Liên Hợp Quốc|org/united-nations⟧; ⟦Liên hợp quốc|org/united-nations⟧", (), "acronym and capitals"),
    Case("⟦Li-băng|LB⟧ và ⟦Li Băng|LB⟧", (), "hyphen or space"),
    Case("⟦Tập Cận Bình|person/xi-jinping⟧ gặp ⟦Vla-đi-mia Pu-tin|person/vladimir-putin⟧.", (), "Hán-Việt and phonetic"),
    Case("Ông ⟦Xéc-gây Soi-gu|person/sergei-shoigu⟧ từ chức.", (), "by sound or entry"),
    Case("Em thích ăn trứng và uống sữa.", (), "ordinary words"),
    Case(
      "⟦Tổ chức Giáo dục, Khoa học và Văn hóa Liên hợp quốc|org/united-nations-educational-scientific-and-cultural-organization⟧ họp.", (), "a comma inside"),
    Case(
      "⟦Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương|org/asia-pacific-economic-cooperation⟧ khai mạc.", (), "a dash inside"),
    Case("Ông ⟦Nu-ri An Ma-li-ki|person/nouri-al-maliki⟧ đến ⟦Ma-li|ML⟧.", (), "a country is no piece of a name"),
    Case("Quan hệ ⟦Mỹ|US⟧-⟦Trung|CN⟧ xấu đi.", (), "names joined as equals"),
    Case("Sát ngày cưới, anh đổi ý. Viên thư ký im lặng. Vinh dự ấy lớn.", (), "words that are also names, first in a sentence"),
    Case("Ca-mê-ra và ăng-ten. Ăng-ten bị hỏng.", (), "loanwords are no names"),
  ]

  @Test(arguments: vietnamese)
  func findsNamesInVietnamese(_ row: Case<String, Void>) throws {
    let text = MarkedText(row.input).text
    #expect(try Bundled.drawn(text, .vietnamese, types: MatcherTests.names) == row.input)
  }

  static let english: [Case<String, Void>] = [
    Case("⟦Britain|GB⟧'s foreign minister met ⟦Xi Jinping|person/xi-jinping⟧.", (), "possessive"),
    Case("⟦Jinping Xi|person/xi-jinping⟧ and ⟦Phu Trong Nguyen|person/nguyen-phu-trong⟧", (), "names turned around"),
    Case("⟦Nguyen Phu Trong|person/nguyen-phu-trong⟧ and ⟦Nguyễn Phú Trọng|person/nguyen-phu-trong⟧", (), "marks lost or kept"),
    Case("⟦U.S.|US⟧ and ⟦US|US⟧ and ⟦U.N.|org/united-nations⟧ and ⟦UN|org/united-nations⟧", (), "dotted initials"),
    Case("Give it to us and tell them who is here.", (), "us and who are words"),
    Case("The ⟦Nato|org/north-atlantic-treaty-organization⟧ summit; the plan of the plan.", (), "a spoken acronym"),
    Case("My father said it is in time.", (), "my is no short form, is no firm"),
    Case("⟦São Paulo|city/sao-paulo⟧ and ⟦Sao Paulo|city/sao-paulo⟧", (), "foreign marks"),
    Case("⟦Kim Jong-un|person/kim-jong-un⟧ and ⟦Kim Jong Un|person/kim-jong-un⟧", (), "hyphen, space, small letter"),
    Case("⟦Joseph T. Biden|person/joe-biden⟧", (), "an initial inside"),
    Case("⟦Da Nang|city/da-nang⟧ in ⟦Vietnam|VN⟧", (), "a Vietnamese city"),
    Case("The ⟦Workers' Party of Korea|org/workers-party-of-korea⟧ met.", (), "a plural possessive inside"),
    Case("The ⟦State Department|org/us-department-of-state⟧ said so.", (), "the article belongs to no state"),
    Case("The ⟦Mekong delta|region/mekong-delta⟧ is sinking in ⟦northern Europe|region/northern-europe⟧.", (), "small last and first words"),
    Case("Warm air crossed the northern part of it.", (), "a point of the compass alone"),
    Case("Most people stay. Let them go. Time flies. Sharp falls followed.", (), "words that are also names, first in a sentence"),
  ]

  @Test(arguments: english) func findsNamesInEnglish(_ row: Case<String, Void>) throws {
    let text = MarkedText(row.input).text
    #expect(try Bundled.drawn(text, .english, types: MatcherTests.names) == row.input)
  }

  @Test func decomposedTextGivesTheSameMentionsAtItsOwnOffsets() throws {
    let composed = "Thủ tướng Phạm Minh Chính thăm Hà Nội."
    let decomposed = composed.decomposedStringWithCanonicalMapping
    let terms = try Bundled.terms
    let a = try Bundled.finder.mentions(in: Array(composed.utf8))
    let b = try Bundled.finder.mentions(in: Array(decomposed.utf8))
    #expect(a.map { terms.id(of: $0.mention.concepts[0]) } == b.map { terms.id(of: $0.mention.concepts[0]) })
    let bytes = Array(decomposed.utf8)
    #expect(b.contains { String(decoding: bytes[$0.range], as: UTF8.self) == "Hà Nội".decomposedStringWithCanonicalMapping })
  }

  @Test func shortFormsNeedTheFullNameInTheArticle() throws {
    let types: Set<ConceptType> = [.person]
    #expect(
      try Bundled.drawn("Donald Trump came. Then Trump left.", .english, types: types)
        == "⟦Donald Trump|person/donald-trump⟧ came. Then ⟦Trump|person/donald-trump⟧ left.")
    #expect(try Bundled.drawn("Then Trump left.", .english, types: types) == "Then Trump left.")
    #expect(
      try Bundled.drawn("President Putin spoke.", .english, types: types)
        == "President ⟦Putin|person/vladimir-putin⟧ spoke.")
    #expect(try Bundled.drawn("ông Trọng nói", .vietnamese, types: types) == "ông Trọng nói")
    #expect(
      try Bundled.drawn("Nguyễn Phú Trọng. Ông Trọng nói.", .vietnamese, types: types)
        == "⟦Nguyễn Phú Trọng|person/nguyen-phu-trong⟧. Ông ⟦Trọng|person/nguyen-phu-trong⟧ nói.")
  }

  @Test func theContextChoosesTheOffice() throws {
    let (terms, words) = try termBase(
      [
        "US\tplace\tgeography\tUnited States\t\tMỹ\t\tapproved\tCLDR",
        "title/sos\ttitle\tpolitics\tSecretary of State {US}\t\tngoại trưởng {US}\t\tapproved\tofficial name",
        "title/fm\ttitle\tpolitics\tforeign minister\t\tngoại trưởng\t\tapproved\tusage",
      ])
    let finder = TextMentions(terms, words: words)
    func first(_ text: String) throws -> String? {
      try finder.mentions(in: Array(text.utf8), language: .vietnamese).first { terms.type(of: $0.mention.concepts[0]) == .title }
        .map { terms.id(of: $0.mention.concepts[0]) }
    }
    #expect(try first("Ngoại trưởng Mỹ đến.") == "title/sos")
    #expect(try first("Ngoại trưởng Pháp đến.") == "title/fm")
  }

  @Test func aTermIsNotFoundInsideAnotherWord() throws {
    let types: Set<ConceptType> = [.term]
    let text = try Bundled.drawn("ngăn công việc, tranh cãi, ủng hộ", .vietnamese, types: types)
    for inside in ["⟦công", "⟦tranh", "⟦hộ"] { #expect(!text.contains(inside)) }
  }

  @Test func rolesTellWhatATranslationMustNotUse() throws {
    let (terms, words) = try termBase(
      ["org/x\torganisation\tpolitics\tUnited Nations\tLiên hợp quốc\tHội Quốc liên\tenforce\tapproved\tUN"],
      header: "id\ttype\tdomain\ten\tvi\tvi.forbidden\tpolicy\tstatus\tsource")
    let found = try TextMentions(terms, words: words).mentions(in: Array("Hội Quốc liên họp".utf8), language: .vietnamese)
    #expect(found.map(\.mention.role) == [.forbidden])
    #expect(terms.policy(of: 0) == .enforce)
  }

  @Test func anEntryTakenOverLosesItsForms() throws {
    let folder = try TemporaryFolder()
    let header = "id\ttype\tdomain\ten\tvi\tvi.admitted\tvi.forbidden\tstatus\tsource\n"
    let first = try folder.write(header + "t/fuel\tterm\tx\tfossil fuel\tnhiên liệu hóa thạch\tdầu hóa thạch\t\tapproved\ts\n", as: "a.tsv")
    let second = try folder.write(header + "t/fuel\tterm\tx\tfossil fuel\tnhiên liệu hóa thạch\t\tdầu hóa thạch\tapproved\ts\n", as: "b.tsv")
    var words = Tokenizer(known: Vocabulary())
    var knowledge = Knowledge()
    try knowledge.load(glossary: first, &words)
    try knowledge.load(glossary: second, &words)
    let found = try TextMentions(knowledge.terms, words: words.met).mentions(in: Array("dầu hóa thạch".utf8), language: .vietnamese)
    #expect(found.map(\.mention.role) == [.forbidden])
    #expect(found.map(\.mention.concepts.count) == [1])
  }

  @Test func officesAreHeldForATime() throws {
    let office = try #require(OfficeHeld("title/president@US 2017-01-20..2021-01-20"))
    #expect(office.isHeld(on: try #require(CalendarDate(year: 2019, month: 5, day: 1))))
    #expect(!office.isHeld(on: try #require(CalendarDate(year: 2022, month: 5, day: 1))))
    #expect(OfficeHeld("title/president US") == nil)
    let terms = try Bundled.terms
    let trump = try #require(terms.concept(id: "person/donald-trump"))
    #expect(terms.offices(of: trump).contains { $0.title == "title/president" && $0.place == "US" })
  }

  @Test func everyCountryOfCLDRIsKnownByItsNames() throws {
    let finder = try Bundled.finder
    let terms = try Bundled.terms
    // CLDR gives the names of their successors for states that are no more.
    for concept in 0..<terms.conceptCount where terms.id(of: concept).utf8.count == 2 && terms.validity(of: concept).to == nil {
      for (locale, language) in [("vi", Language.vietnamese), ("en", .english)] {
        let name = try RegionNamesOfCLDR.name(terms.id(of: concept), locale)
        let found = try finder.mentions(in: Array(name.utf8), language: language)
        #expect(
          found.contains { $0.mention.concepts.contains(concept) }, "\(terms.id(of: concept)) is \(name) in \(locale)")
      }
    }
  }
}
