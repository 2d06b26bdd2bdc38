import Words

/// Words that decide whether a single capitalised syllable names a country: *Anh* is England in "Thủ tướng Anh", he in "Anh ấy", and a given
/// name in "ông Trần Đức Anh".
///
/// The lists are closed classes: the country names of one syllable with the compounds that begin with the same syllable, Vietnamese family and
/// middle names, honorifics, classifiers. Source: any Vietnamese dictionary; the family names are the fifty commonest.
struct WordContext: Sendable {
  private struct Flags: OptionSet {
    let rawValue: UInt16
    static let classifier = Flags(rawValue: 1)
    static let familyName = Flags(rawValue: 2)
    static let middleName = Flags(rawValue: 4)
    static let honorific = Flags(rawValue: 8)
    /// A verb or particle that takes a state as its subject rather than a person addressed as *anh*.
    static let stateVerb = Flags(rawValue: 16)
    /// A country's name that is a common word as well.
    static let homograph = Flags(rawValue: 32)
    /// A homograph whose common reading stands at the beginning of sentences without a second syllable.
    static let commonAlone = Flags(rawValue: 64)
    static let number = Flags(rawValue: 128)
    /// A name that at the beginning of a sentence, before a small letter, is nearly always the common word.
    static let wordFirst = Flags(rawValue: 256)
    static let compassPoint = Flags(rawValue: 512)
  }

  private var flags: [UInt16] = []
  /// Compounds that begin with a homograph, as pairs of words.
  private var compounds: Set<UInt64> = []
  /// Acronyms that are spoken as words, and so written like names.
  private var spoken: Set<WordID> = []
  private(set) var the = WordID.none
  private var and = WordID.none
  private var isReady = false

  mutating func prepare(_ words: inout Tokenizer) {
    if isReady { return }
    isReady = true
    func set(_ flag: Flags, _ list: String, _ words: inout Tokenizer) {
      for word in list.split(whereSeparator: \.isWhitespace) { mark(words.id(of: WordKey(String(word)).bytes), flag) }
    }
    set(.classifier, WordContext.classifiers, &words)
    set(.familyName, WordContext.familyNames, &words)
    set(.middleName, WordContext.middleNames, &words)
    set(.honorific, WordContext.honorifics, &words)
    set(.stateVerb, WordContext.stateVerbs, &words)
    set(.commonAlone, WordContext.commonAlone, &words)
    set(.number, WordContext.numberWords, &words)
    set(.wordFirst, WordContext.wordsFirst, &words)
    set(.compassPoint, WordContext.compassPoints, &words)
    for row in WordContext.homographs.split(whereSeparator: \.isNewline) {
      let syllables = row.split(separator: " ").map { words.id(of: WordKey(String($0)).bytes) }
      guard let first = syllables.first else { continue }
      mark(first, .homograph)
      for second in syllables.dropFirst() { compounds.insert(UInt64(first.rawValue) << 32 | UInt64(second.rawValue)) }
    }
    for acronym in WordContext.spokenAcronyms.split(separator: " ") { spoken.insert(words.id(of: WordKey(String(acronym)).bytes)) }
    the = words.id(of: WordKey("the").bytes)
    and = words.id(of: WordKey("và").bytes)
  }

  private mutating func mark(_ word: WordID, _ flag: Flags) {
    let index = Int(word.rawValue)
    if index >= flags.count { flags.append(contentsOf: repeatElement(0, count: index + 64 - flags.count)) }
    flags[index] |= flag.rawValue
  }

  @inline(__always)
  private func has(_ flag: Flags, _ word: WordID) -> Bool {
    Int(word.rawValue) < flags.count && flags[Int(word.rawValue)] & flag.rawValue != 0
  }

  func isClassifier(_ word: WordID) -> Bool { has(.classifier, word) }
  func isSpokenAcronym(_ word: WordID) -> Bool { spoken.contains(word) }
  @inline(__always)
  func isWordFirst(_ word: WordID) -> Bool { has(.wordFirst, word) }
  func isCompassPoint(_ word: WordID) -> Bool { has(.compassPoint, word) }
  func isNumberWord(_ word: WordID) -> Bool { has(.number, word) }
  func isHonorific(_ word: WordID) -> Bool { has(.honorific, word) }
  @inline(__always)
  func isHomograph(_ word: WordID) -> Bool { has(.homograph, word) }

  /// Whether a place's name that begins at `start` is only a piece of a person's: "Nguyễn [Thái Bình]".
  func continuesPerson(_ tokens: UnsafeBufferPointer<Token>, _ start: Int, from previousEnd: Int) -> Bool {
    var at = start
    while at > previousEnd, start - at < 4, tokens[at].spaceBefore, tokens[at].kind == .word {
      let before = tokens[at - 1]
      guard before.kind == .word, before.isCapitalized else { return false }
      if has(.familyName, before.word) { return true }
      at -= 1
    }
    return false
  }

  /// Whether a homograph at `at` in a Vietnamese text means the country.
  ///
  /// - Parameters:
  ///   - afterMention: whether the token before belongs to a mention.
  ///   - startsMention: whether a mention can begin at a token.
  func meansCountry(
    _ tokens: UnsafeBufferPointer<Token>, _ at: Int, afterMention: Bool, startsMention: (Int) -> Bool
  ) -> Bool {
    let word = tokens[at].word
    let isFirst = isSentenceStart(tokens, at)
    if at > 0, tokens[at].spaceBefore, tokens[at - 1].kind == .word, has(.honorific, tokens[at - 1].word) { return false }
    if at > 0, !afterMention, tokens[at].spaceBefore, tokens[at - 1].kind == .word {
      let before = tokens[at - 1]
      if before.isCapitalized, has(.familyName, before.word) { return false }
      if before.isCapitalized, !isSentenceStart(tokens, at - 1), has(.middleName, before.word) { return false }
    }
    guard at + 1 < tokens.count else { return !(isFirst && has(.commonAlone, word) && tokens.count > 1) }
    let next = tokens[at + 1]
    if next.kind == .word, !next.isCapitalized, isFirst,
      compounds.contains(UInt64(word.rawValue) << 32 | UInt64(next.word.rawValue))
    {
      return false
    }
    if next.kind == .word, next.isCapitalized, next.isMarked, next.spaceBefore,
      !(at + 2 < tokens.count && tokens[at + 2].hyphenBefore), !startsMention(at + 1)
    {
      // "Mỹ Đình", "Đức Thọ", "Anh Tuấn"; but "Đại sứ Việt Nam tại Mỹ Phạm Quang Vinh".
      let isPerson =
        has(.familyName, next.word) && at + 2 < tokens.count && tokens[at + 2].isCapitalized
        && tokens[at + 2].kind == .word
      if !isPerson { return false }
    }
    if isFirst, has(.commonAlone, word) {
      if next.kind == .mark { return !next.isMark("\"") && !next.isMark("”") }
      if next.word == and { return at + 2 < tokens.count && tokens[at + 2].isCapitalized }
      return next.kind == .word && (has(.stateVerb, next.word) || next.isCapitalized)
    }
    return true
  }

  /// Whether a token begins a sentence or a quotation, so that its capital proves nothing.
  func isSentenceStart(_ tokens: UnsafeBufferPointer<Token>, _ at: Int) -> Bool {
    if at == 0 { return true }
    let before = tokens[at - 1]
    guard before.kind == .mark else { return false }
    switch before.scalar {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2026, 0x22, 0x201C, 0x2018, 0xAB, 0x2D, 0x2013, 0x2014, 0x2022, 0x2A: return true
    default: return false
    }
  }

  private static let classifiers = """
    nước tỉnh quận huyện xã phường bang đảo sông núi hồ vịnh biển châu điện cầu chùa đền đèo sân bán quần eo vùng thành khu miền đại tp hạt cảng \
    nhà hội bộ cục sở ban đài báo tạp hãng tập công ngân đảng giáo giải cúp núi đỉnh sa cao thung suối rạch kênh dãy
    """

  private static let honorifics = "ông bà anh chị cô chú bác em cháu cụ thầy cậu dì mợ thím bạn nàng mr mrs ms dr"

  fileprivate static let familyNames = """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Đoàn Lâm Trịnh Trương Mai Đào Tô Hà Tạ Châu Quách Thái Lưu Vương Phùng Chu \
    Nghiêm Lương Kiều Đàm La Cù Triệu Doãn Khuất Tống Văn Tăng Thân Thạch Giang Ông Âu Lại Mạc Nông
    """

  private static let middleNames = """
    Thị Văn Đức Quốc Minh Thanh Ngọc Kim Hồng Hoàng Quang Xuân Thu Phương Quỳnh Tuấn Hải Việt Nhật Thùy Vân Lan Tú Bảo Gia Khánh Hữu Đình Trọng Mỹ \
    Diệu Tuyết Thúy Bích Hương Hoài Tâm Thế Công Duy Phúc Tiến Trung Viết Xuân Ngân Lan Linh Kiều Cẩm Mai Nam Châu Vĩnh Hùng Trâm Tường Thảo Kỳ Nguyệt
    """

  private static let stateVerbs = """
    tuyên kêu công áp trừng cấm rời gia ký cân phê dỡ siết điều triệu trục viện cam ủng thông mở đóng bầu tăng giảm ghi phát chuẩn yêu hối lên \
    cảnh phản bác đề nhất trí đồng tham cử gửi tiếp rút đưa chi bán mua xuất nhập chính quốc sắp hủy hoãn nới cho thắng thua hạ gặp vs trở vẫn \
    dẫn bổ khởi triển bắt cáo kết
    """

  private static let spokenAcronyms = """
    nato unesco unicef opec asean apec nasa fifa uefa brics interpol europol mercosur unaids aids sars mers covid ebola aukus nafta caricom \
    unctad frontex euratom intelsat concacaf conmebol nasdaq unrwa unhcr isaf kfor ecowas saarc asem afta rcep cptpp unclos
    """

  private static let wordsFirst = """
    time let most line real sea sharp split rain snap channel cook mobile solo tire variety oriental reading bath nice male house be it us in \
    sát viên can hung phổ vinh mai đài bồ v x
    """

  private static let commonAlone = "anh áo ý"

  private static let compassPoints = "northern southern eastern western central southeastern southwestern northeastern northwestern"

  private static let numberWords = """
    một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm trăm nghìn ngàn triệu tỷ nửa rưỡi vài mấy chục nhiều mỗi \
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand \
    million billion trillion several half few many per
    """

  /// A country's name of one syllable, then the second syllables with which it makes a common word.
  private static let homographs = """
    anh ấy ta em trai chị này cả họ hùng rể nào bạn là tôi đã đang cũng có không cho sẽ nói bị được vừa còn mới kể chia rất lại luôn từng đi làm biết thích phải muốn
    mỹ phẩm thuật nhân mãn học viện miều lệ nữ vị từ ý đức quan
    đức tính tin hạnh độ dục vua ông bà cha chúa mẹ giáo thánh mục hồng
    nga ngố my
    pháp luật lý nhân định trị chế y danh quy môn thuật lệnh sư đình bảo trường đàn hội
    ý kiến tưởng nghĩa thức định chí đồ thích muốn chừng vị tứ nguyện niệm thơ là của này tôi đó anh ông bà em nhạc
    áo dài sơ khoác phông len mưa giáp quan tơi choàng thun gối ấm lót ba bà cưới tắm vest phao cổ đấu đỏ mặc của này tứ
    bỉ ổi
    úc núc
    nhật ký báo thực trình tụng kì kỳ nguyệt
    hàn gắn huyên lâm sĩ điện xì the
    trung bình tâm ương thành học thực niên gian đoàn sĩ tướng tá úy đội uý cấp đông dung lập du cổ vệ phong sĩ hậu
    việt vị dã
    thái độ bình giám hậu quá sư tử cực dương tuế
    tây y phương bắc nam du
    phi lý thường công cơ vụ trường đội nghĩa pháp tiêu tang hành lợi chính vật nhân kim mã tần lao tần
    ấn tượng định phẩm bản chương loát hành nút vào
    lào xào phào
    bồ đề nông câu kết
    mã số vạch lực não tấu hóa
    triều đại đình cường
    thổ nhưỡng địa phỉ cẩm
    hà khắc tiện bá mã hơi
    """
}

extension TermBase {
  /// The commonest Vietnamese family names, with their marks.
  public static let familyNames =
    (WordContext.familyNames + " Hứa Nghiêm Từ Tăng Ninh Cao Sử Bạch Phí Tôn Vi Lò Giàng Thào Ma Hầu Ứng Mẫn Lục Khổng Viên Ngụy Mã Tiêu").split {
      $0 == " " || $0 == "\n"
    }
    .map { String($0) }
}
