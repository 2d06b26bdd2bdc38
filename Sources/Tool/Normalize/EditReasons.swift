/// Why an edit was made, in the language of messages. Ledgers keep the English, which programs may compare.
enum EditReasons {
  static func text(_ reason: String) -> String {
    say(reason, reason.split(separator: "; ", omittingEmptySubsequences: false).map(vietnamese).joined(separator: "; "))
  }

  private static func vietnamese(_ reason: some StringProtocol) -> String {
    let reason = String(reason)
    if let known = names[reason] { return known }
    let parts = reason.split(separator: " read as ")
    if parts.count == 2 { return "\(parts[0]) bị đọc nhầm thành \(parts[1])" }
    if reason.hasPrefix("bytes of ") { return "byte theo bảng mã \(reason.dropFirst(9))" }
    return reason
  }

  private static let names = [
    "HTML entity": "thực thể HTML",
    "a letter of another script that looks the same": "chữ của hệ chữ khác trông giống hệt",
    "annotation mark": "dấu chú giải",
    "another letter that looks like Đ": "chữ khác trông giống Đ",
    "another line separator": "dấu ngắt dòng khác",
    "byte order mark": "BOM",
    "carriage return": "ký tự về đầu dòng",
    "combining grapheme joiner": "ký tự nối tự vị",
    "control character": "ký tự điều khiển",
    "d with a stroke of its own": "d có gạch rời",
    "dash": "gạch ngang",
    "control of writing direction": "ký tự chỉnh hướng chữ",
    "ellipsis": "dấu ba chấm",
    "full-width form": "chữ toàn khổ",
    "invisible operator or joiner": "toán tử hoặc ký tự nối vô hình",
    "joiner where nothing joins": "ký tự nối ở chỗ không có gì để nối",
    "marks in the wrong order or twice": "dấu sai thứ tự hoặc lặp",
    "no UTF-8": "không phải UTF-8",
    "no space behind punctuation": "thiếu khoảng trắng sau dấu câu",
    "not in Normalization Form C": "chưa ở dạng chuẩn C",
    "odd space": "khoảng trắng lạ",
    "repeated letter": "chữ lặp",
    "repeated mark": "dấu câu lặp",
    "several spaces": "nhiều khoảng trắng liền nhau",
    "soft hyphen": "gạch nối mềm",
    "space at the end of a line": "khoảng trắng cuối dòng",
    "space before punctuation": "khoảng trắng trước dấu câu",
    "terminal escape sequence": "mã điều khiển terminal",
    "stray tag character": "ký tự thẻ lạc chỗ",
    "tone mark in the other style": "dấu thanh theo kiểu kia",
    "tone mark on the wrong letter": "dấu thanh đặt sai chữ",
    "typographic quotation mark": "ngoặc kép kiểu in",
    "word broken at the end of a line": "từ bị ngắt ở cuối dòng",
    "zero-width space": "khoảng trắng độ rộng không",
  ]
}
