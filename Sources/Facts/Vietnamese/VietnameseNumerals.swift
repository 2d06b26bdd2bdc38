import Words

/// Number words of Vietnamese.
struct VietnameseNumerals: Sendable {
  enum Role: Sendable {
    case zero
    case digit(Double)  // một … chín
    case unitDigit(Double)  // mốt, lăm, tư, nhăm: only behind mươi
    case ten  // mười
    case tens  // mươi
    case hundred, scale(Double)
    case tenGroup  // chục
    case odd  // lẻ, linh
    case andHalf  // rưỡi
    case half  // nửa
    case point  // phẩy
    case vague  // hàng, hằng, nhiều, vài, mấy before a scale
    case dozen  // tá
    case twice(Double)  // đôi
  }

  let words: Cues<Role>

  init(_ tokenizer: inout Tokenizer) {
    words = Cues(
      [
        ("không", .zero), ("một", .digit(1)), ("hai", .digit(2)), ("ba", .digit(3)), ("bốn", .digit(4)), ("năm", .digit(5)), ("sáu", .digit(6)),
        ("bảy", .digit(7)), ("bẩy", .digit(7)), ("tám", .digit(8)), ("chín", .digit(9)), ("mốt", .unitDigit(1)), ("tư", .unitDigit(4)), ("lăm", .unitDigit(5)),
        ("nhăm", .unitDigit(5)), ("mười", .ten), ("mươi", .tens), ("trăm", .hundred), ("nghìn", .scale(1e3)), ("ngàn", .scale(1e3)), ("vạn", .scale(1e4)),
        ("triệu", .scale(1e6)), ("tỷ", .scale(1e9)), ("tỉ", .scale(1e9)), ("lakh", .scale(1e5)), ("crore", .scale(1e7)), ("chục", .tenGroup), ("lẻ", .odd),
        ("linh", .odd), ("rưỡi", .andHalf), ("nửa", .half),
        ("phẩy", .point), ("hàng", .vague), ("hằng", .vague), ("tá", .dozen),
      ], &tokenizer)
  }
}
