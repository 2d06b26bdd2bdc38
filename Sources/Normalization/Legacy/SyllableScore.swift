import Words

/// How Vietnamese a decoded text looks: its words held against the syllables that Vietnamese spelling allows.
struct SyllableScore {
  /// Words with letters beyond ASCII that are well-formed syllables of two letters or more.
  var good = 0
  /// Such words among the commonest of the language.
  var common = 0
  /// Words with letters beyond ASCII that Vietnamese cannot have.
  var bad = 0
  /// Words that prove nothing: a single letter beyond ASCII (à, ở, ô), a p at the beginning.
  var single = 0
  var plainGood = 0
  var plainBad = 0

  var value: Int { good * 2 + common - bad * 8 }

  /// Reads scalars as words and counts them.
  init(_ scalars: some Sequence<UInt32>) {
    let syllables = VietnameseSyllables.shared
    var word = VietnameseWord()
    var state = WordState()
    for scalar in scalars {
      if Letter.isLetter(scalar) || Letter.isMark(scalar) || scalar == 0xFFFD {
        word.append(scalar)
        state.add(scalar)
      } else if word.count > 0 {
        count(word, state, syllables)
        word = VietnameseWord()
        state = WordState()
      }
    }
    if word.count > 0 { count(word, state, syllables) }
  }

  private struct WordState {
    var isHigh = false
    var isOdd = false
    var wasLower = false
    /// Begins with a p that no h follows: only words of other languages do.
    var isLoan = false
    private var letters = 0

    mutating func add(_ scalar: UInt32) {
      letters += 1
      if letters == 1 { isLoan = scalar | 0x20 == 0x70 }
      if letters == 2, scalar | 0x20 == 0x68 { isLoan = false }
      if scalar >= 0x80 {
        isHigh = true
        if wasLower, Letter.isUpper(scalar) { isOdd = true }
      }
      wasLower = Letter.isLower(scalar)
    }
  }

  private mutating func count(_ word: VietnameseWord, _ state: WordState, _ syllables: VietnameseSyllables) {
    let isGood = word.isWellFormed(in: syllables) && !state.isOdd
    if !state.isHigh {
      if isGood { plainGood += 1 } else if word.count > 1 { plainBad += 1 }
    } else if !isGood {
      bad += 1
    } else if word.count == 1 || state.isLoan {
      single += 1
    } else {
      good += 1
      if SyllableScore.commonest.contains(word.tonedKey) { common += 1 }
    }
  }

  /// The commonest syllables with marks in Vietnamese news, by count.
  private static let commonest: Set<UInt64> = {
    let words = """
      của một và đã được người là những với vào ông không sẽ tại rằng tôi bị cuộc tới quốc việc từ nhà về thứ đó trên đang đầu thể trước thành năm \
      động công điều sự nhưng chính chúng dân để hơn biết nhân nói hàng hội số đến lại nhiều viên này phát bỏ kỳ ngày trường hiện đi chủ lên cách khác \
      cầu mình cảnh thủ tháng thấy đưa biểu nhất giờ điểm sát đổi phải nhận tiếp báo đại đối phần dẫn đảng đồng trở cả bắt đội cũng tình vì thế giáo \
      thương định còn tâm học vụ lớn chỉ hình độ liên đề bố hộ làm ngoại nước nên phố lý tuổi thời cùng biển lực vùng chuyển năng vẫn thì bằng thông \
      bình đất đường viện thiết giữ thực kế địa gì quyết đạo bạn thống thêm chiến trợ lập tổng tiếng mà gần diễn chức vấn toàn phủ quyền hiệu rất tự quả \
      nhật giá mới cuối trình tòa toà cửa triệu thần giữa gọi giải nơi tấn truyền hướng dụng hợp lời kết việt hà nội miền núi xã tỉnh huyện
      """
    var keys: Set<UInt64> = []
    for text in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var word = VietnameseWord()
      for scalar in text.unicodeScalars { word.append(scalar.value) }
      keys.insert(word.tonedKey)
    }
    return keys
  }()
}

extension VietnameseWord {
  /// The key with the tone and its place, for comparing whole words without regard to case.
  var tonedKey: UInt64 { key << 7 | UInt64(tone) << 4 | UInt64(toneIndex & 0xF) }
}
