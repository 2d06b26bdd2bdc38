/// Vietnamese number words that are also other words, and the syllables behind them that show it.
///
/// "ba tôi" is my father, "chín chắn" mature, "năm học" the school year. Source: the dictionary senses of the ten digits.
enum NumberHomonyms {
  /// Number word → syllables behind it that make it no number.
  static let next: [String: Set<String>] = [
    "ba": ["tôi", "mẹ", "má", "ơi", "nó", "lô", "hoa", "ba", "gác", "rọi", "chỉ", "phải", "láp", "trợn", "đờ"],
    "bốn": ["bề"],
    "năm": ["học", "tài", "nay", "ngoái", "xưa", "kia", "nhuận", "mới", "cũ", "sau", "trước", "tới", "lẻ", "chẵn"],
    "bẩy": ["được", "ra", "lên", "tung", "bật", "nắp", "đá"],
    "tám": ["chuyện"],
    "chín": ["chắn", "muồi", "mọng", "rộ", "đỏ", "vàng", "tới", "mùi", "nhừ", "rục", "rụng", "cây", "ép", "kỹ", "tái", "đều"],
    "mười": ["mươi"],
  ]

  /// Number word → syllables before it that make it no number unless something is counted behind: "trái chín", "nấu chín" are ripe and done.
  static let before: [String: Set<String>] = [
    "chín": [
      "trái", "quả", "lúa", "cà", "xoài", "chuối", "mít", "đu", "riêng", "vải", "ổi", "dứa", "hồng", "nấu", "nướng", "luộc", "hấp", "hầm", "rán", "chiên",
      "xào",
      "gần", "sắp", "chưa", "đang", "nửa", "suy", "ăn",
    ]
  ]

  /// What goes on behind the second syllable and makes it a number again: "năm học sinh" are five pupils.
  static let after: [String: Set<String>] = ["học": ["sinh", "viên", "trò", "giả", "bổng", "bạ"]]
}
