import DoiChieu
import TestKit
import Testing

@testable import Alignment

@Suite struct BitextTests {
  private static func bitext(_ original: String, _ translation: String) throws -> Bitext {
    let auditor = try SharedAuditor.auditor
    var session = auditor.analyzer.session()
    return try auditor.align(original: article(original), translation: article(translation), session: &session)
  }

  private static func shapes(_ bitext: Bitext) -> String {
    bitext.beads.map { "\($0.original.count)-\($0.translation.count)" }.joined(separator: " ")
  }

  static let vietnamese = [
    "Đập vỡ trước bình minh thứ Hai, cuốn trôi hai cây cầu.", "Bộ đội đã đưa 340 người từ mái nhà xuống.",
    "Trường học sẽ đóng cửa đến hết tuần.", "Bệnh viện tỉnh đã tiếp nhận 12 người bị thương.",
    "Chủ tịch huyện nói nguyên nhân đang được điều tra.",
  ]
  static let english = [
    "The dam burst before dawn on Monday, sweeping away two bridges.", "Soldiers took 340 people off the roofs.",
    "Schools will stay closed until the end of the week.", "The provincial hospital has received 12 injured people.",
    "The district chairman said the cause was being investigated.",
  ]

  @Test(arguments: [
    Case((vietnamese, english), "1-1 1-1 1-1 1-1 1-1", "sentence by sentence"),
    Case(
      (vietnamese, english.enumerated().filter { $0.offset != 2 }.map(\.element)), "1-1 1-1 1-0 1-1 1-1", "one dropped"),
    Case(
      (vietnamese.enumerated().filter { $0.offset != 3 }.map(\.element), english), "1-1 1-1 1-1 0-1 1-1", "one added"),
    Case(
      (
        vietnamese,
        [
          english[0], "Soldiers took 340 people off the roofs, and schools will stay closed until the end of the week.",
          english[3], english[4],
        ]
      ), "1-1 2-1 1-1 1-1", "two became one"),
    Case(
      (
        ["Đập vỡ trước bình minh thứ Hai, cuốn trôi hai cây cầu và bộ đội đã đưa 340 người từ mái nhà xuống."]
          + vietnamese[2...], english
      ), "1-2 1-1 1-1 1-1", "one became two"),
  ])
  func sentencesThatTellTheSameAreJoined(_ row: Case<([String], [String]), String>) throws {
    let (original, translation) = (row.input.0.joined(separator: " "), row.input.1.joined(separator: " "))
    #expect(Self.shapes(try Self.bitext(original, translation)) == row.expected)
  }

  @Test(arguments: [
    Case(
      (
        ["The ferry sank off Phu Quoc on Friday. All 62 passengers were saved.", "Not everybody was grateful.", "The captain, Le Van Tu, was arrested."],
        [
          "Chiếc phà chìm ngoài khơi Phú Quốc hôm thứ Sáu. Toàn bộ 62 hành khách được cứu.", "Song có kẻ vẫn buông lời trách móc.",
          "Thuyền trưởng Lê Văn Tư bị bắt.",
        ]
      ), "1-1 1-1 1-1 1-1", "an idiom between sentences that match"),
    Case(
      (
        ["The ferry sank off Phu Quoc on Friday and all 62 passengers were saved.", "The captain, Le Van Tu, was arrested."],
        ["Chiếc phà chìm ngoài khơi Phú Quốc hôm thứ Sáu. Toàn bộ 62 hành khách được cứu.", "Thuyền trưởng Lê Văn Tư bị bắt."]
      ), "1-2 1-1", "a sentence split inside its paragraph"),
    Case(
      (
        ["The ferry sank off Phu Quoc on Friday. The ferry had been built in 1991.", "Police arrested the captain of the ferry, Le Van Tu."],
        ["Chiếc phà chìm ngoài khơi Phú Quốc hôm thứ Sáu.", "Cảnh sát bắt thuyền trưởng chiếc phà, Lê Văn Tư."]
      ), "1-1 1-0 1-1", "a dropped sentence that shares its neighbours' subject"),
  ])
  func paragraphsHoldSentencesTogether(_ row: Case<([String], [String]), String>) throws {
    let bitext = try Self.bitext(row.input.0.joined(separator: "\n\n"), row.input.1.joined(separator: "\n\n"))
    #expect(Self.shapes(bitext) == row.expected)
  }

  @Test func aMovedSentenceIsFoundAgain() throws {
    var moved = Self.english
    moved.append(moved.remove(at: 1))
    let bitext = try Self.bitext(Self.vietnamese.joined(separator: " "), moved.joined(separator: " "))
    #expect(bitext.beads.contains { $0.original == 1..<2 && $0.translation == 4..<5 })
    #expect(!bitext.beads.contains { $0.original.isEmpty || $0.translation.isEmpty })
  }

  @Test(arguments: Repository.newsPairs.prefix(6))
  func everySentenceOfBothSidesIsInExactlyOneBead(_ pair: String) throws {
    let bitext = try Self.bitext(
      try Repository.text("corpora/news/\(pair).vi.txt"), try Repository.text("corpora/news/\(pair).en.txt"))
    #expect(bitext.beads.flatMap(\.original).sorted() == Array(0..<bitext.originalSegments.count))
    #expect(bitext.beads.flatMap(\.translation).sorted() == Array(0..<bitext.translationSegments.count))
    for bead in bitext.beads { #expect((0...1.0001).contains(bead.coverage)) }
    let paired = bitext.beads.count { !$0.original.isEmpty && !$0.translation.isEmpty }
    #expect(paired * 5 >= bitext.beads.count * 4, "a clean translation loses sentences: \(Self.shapes(bitext))")
  }

  @Test func theDirectionIsSeenFromTheTexts() throws {
    let there = try Self.bitext(Self.vietnamese.joined(separator: " "), Self.english.joined(separator: " "))
    let back = try Self.bitext(Self.english.joined(separator: " "), Self.vietnamese.joined(separator: " "))
    #expect(!there.isFromEnglish && back.isFromEnglish && !there.isMonolingual)
    #expect(there.beads.map(\.original) == back.beads.map(\.translation))
    #expect(try Self.bitext(Self.english[0], Self.english[1]).isMonolingual)
  }

  @Test func anEmptySideLeavesTheOtherAlone() throws {
    // A file with only a headline and furniture still has a language.
    let bitext = try Self.bitext("Đập vỡ trước bình minh thứ Hai. Bộ đội đã đưa 340 người xuống.", "The dam burst.")
    #expect(bitext.beads.flatMap(\.original) == [0, 1])
  }
}

@Suite struct TokenSetTests {
  @Test func holdsTheIndicesPutIntoIt() {
    var set = TokenSet()
    for index in [0, 63, 64, 127, 128, 200, 255] { set.insert(index) }
    for index in 0..<256 { #expect(set.contains(index) == [0, 63, 64, 127, 128, 200, 255].contains(index)) }
  }

  @Test func rangesAndUnions() {
    var a = TokenSet()
    a.insert(60..<70)
    var b = TokenSet()
    b.insert(200)
    a.formUnion(b)
    #expect((0..<256).filter { a.contains($0) } == Array(60..<70) + [200])
  }

  @Test func whatLiesBeyondItsCapacityIsLeftOut() {
    var set = TokenSet()
    set.insert(250..<400)
    #expect((0..<256).filter { set.contains($0) } == Array(250..<256))
  }

  @Test func weighsOnlyWhatItHolds() {
    var set = TokenSet()
    set.insert(1..<3)
    #expect(set.weight([1, 2, 4, 8]) == 6)
  }
}
