import Articles

/// Recognizes the lines that surround a story: sources, captions, comment counters, what a crawler added.
///
/// The patterns are those of Vietnamese news sites and of agencies' English pages (observed in crawled articles; newsroom usage).
enum Furniture {
  /// The role of a line by its wording alone, or nil where it reads like story.
  static func role(of line: String, isLast: Bool) -> Role? {
    let text = line.trimmingWhitespace()
    let lower = text.lowercased()
    if isCommentCounter(lower) { return .comments }
    if related.contains(where: { lower == $0 || lower.hasPrefix($0 + ":") || lower.hasPrefix($0 + " >") }) {
      return .related
    }
    if text.hasPrefix(">>") || text.hasPrefix("»") { return .related }
    if isCaption(text, lower) { return .caption }
    if sourcePrefixes.contains(where: lower.hasPrefix) && text.utf8.count < 300 { return .source }
    if text.utf8.count <= 60, !endsLikeSentence(text) {
      if agencyPrefixes.contains(where: lower.hasPrefix), text.wordCount <= 6, isLast { return .source }
      if let prefix = bylinePrefixes.first(where: lower.hasPrefix), text.wordCount <= 8,
        isNames(text.dropFirst(prefix.count))
      {
        return .byline
      }
    }
    if isAddress(text) { return .source }
    return nil
  }

  private static let related = [
    "tin liên quan", "bài liên quan", "xem thêm", "đọc thêm", "tin cùng chuyên mục", "có thể bạn quan tâm", "read more",
    "related", "related news",
    "related articles", "see also", "more on this", "recommended",
  ]
  private static let sourcePrefixes = [
    "source:", "nguồn:", "nguồn tin:", "link nguồn:", "(source:", "(nguồn:", "original:", "bài gốc:", "link gốc:",
  ]
  private static let agencyPrefixes = ["theo ", "via "]
  private static let bylinePrefixes = [
    "by ", "tác giả:", "bài:", "bài, ảnh:", "thực hiện:", "người dịch:", "biên dịch:", "reporting by ", "pv ",
  ]
  private static let creditWords = [
    "source", "nguồn", "ảnh", "photo", "image", "credit", "picture", "hình", "file photo", "ảnh tư liệu",
  ]

  private static func isCommentCounter(_ lower: String) -> Bool {
    for word in ["comments", "comment", "bình luận", "ý kiến"] where lower.hasPrefix(word) {
      let rest = lower.dropFirst(word.count).filter { !$0.isWhitespace }
      return rest.isEmpty || rest.allSatisfy { "()0123456789:".contains($0) }
    }
    return false
  }

  /// A caption names its credit: in brackets at its end, or as the whole line ("Ảnh: TTXVN").
  private static func isCaption(_ text: String, _ lower: String) -> Bool {
    for word in creditWords {
      if lower.hasPrefix("\(word):"), word != "source", word != "nguồn", text.utf8.count < 200 { return true }
    }
    var end = lower[...]
    while let last = end.last, last == "|" || last == "." || last.isWhitespace { end.removeLast() }
    guard end.last == ")", let open = end.lastIndex(of: "(") else {
      // "Ông A tại B. Ảnh: C"
      for word in ["ảnh:", "photo:"] {
        if let at = lower.range(ofText: word), at > 0, lower.utf8.count - at < 60, text.utf8.count < 400 { return true }
      }
      return false
    }
    let credit = end[end.index(after: open)...].dropLast()
    return creditWords.contains { credit.hasPrefix("\($0):") || credit.hasPrefix("\($0) :") } && end.startIndex != open
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")) && !text.contains(" ")
  }

  /// Whether a line is nothing but names, as a byline under a headline is: "Daniel Okoro và Amal Idris".
  static func isNamesOnly(_ line: String) -> Bool {
    let words = line.split { $0 == " " || $0 == "," }
    guard (2...9).contains(words.count), line.utf8.count <= 90, !endsLikeSentence(line) else { return false }
    return words.allSatisfy { word in
      ["and", "và", "&", "-", "–", "|"].contains(word)
        || (word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
          && !word.contains(where: \.isNumber))
    }
  }

  private static func endsLikeSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”’»)".contains($0) }) else { return false }
    return ".!?…:".contains(last)
  }

  /// Whether a line names a writer and says nothing else: "Hoài An – Minh Đức". Such a line is a byline where only furniture follows it.
  static func isSignature(_ line: String) -> Bool {
    line.utf8.count <= 48 && line.wordCount <= 8 && !line.contains { $0.isNumber || ",:;!?\"“”".contains($0) }
      && !endsLikeSentence(line) && isNames(line[...])
  }

  /// Whether a text is made of capitalised words and what joins names.
  private static func isNames(_ text: Substring) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," }
    return !words.isEmpty && words[0].first?.isUppercase == true
      && words.allSatisfy { $0.first?.isUppercase == true || ["and", "và", "&", "-", "–", "/"].contains($0) }
  }

  /// The end (in UTF-8 bytes) of a dateline at the beginning of a paragraph, or nil.
  ///
  /// "HÀ NỘI, ngày 22/10 (TTXVN) – ", "(Chinhphu.vn) - ", "WASHINGTON (Reuters) - ", "TTXVN - ".
  static func datelineEnd(_ paragraph: ArraySlice<UInt8>) -> Int? {
    let head = String(decoding: paragraph.prefix(120), as: UTF8.self)
    for dash in [" – ", " - ", " — ", "– ", "— "] {
      guard let at = head.range(ofText: dash) else { continue }
      let before = String(decoding: head.utf8.prefix(at), as: UTF8.self).trimmingWhitespace()
      guard !before.isEmpty, before.utf8.count <= 90 else { continue }
      let bracketed = before.hasPrefix("(") && before.hasSuffix(")") && before.wordCount <= 3
      let credited = before.hasSuffix(")") && isPlace(before)
      let agency = agencies.contains(before) || isSiteName(before)
      if bracketed || credited || agency { return paragraph.startIndex + at + dash.utf8.count }
    }
    return nil
  }

  private static let agencies: Set<String> = [
    "TTXVN", "VOV", "VTV", "NDO", "SGGP", "VGP", "TTO", "NLĐO", "Reuters", "AFP", "AP", "VNA", "BBC", "Chinhphu.vn",
    "Dân trí",
  ]

  /// A site that signs with its address: "VOV.VN", "Chinhphu.vn".
  private static func isSiteName(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1] == "vn" && parts[0].count >= 2
      && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func isPlace(_ before: String) -> Bool {
    guard let open = before.firstIndex(of: "("), open != before.startIndex else { return false }
    let inside = before[before.index(after: open)...].dropLast()
    let words = before[..<open].split { $0 == " " || $0 == "," || $0 == "." }
    guard let first = words.first, let letter = first.first else { return false }
    return letter.isUppercase && inside.count <= 30 && words.count <= 8
      && words.allSatisfy { word in
        guard let c = word.first else { return false }
        return c.isUppercase || c.isNumber || ["ngày", "tháng", "năm", "hôm", "bang", "tỉnh", "thành", "phố", "hạt"].contains(word)
      }
  }
}

extension String {
  func trimmingWhitespace() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }

  /// The UTF-8 offset of the first occurrence of `text`, compared byte for byte.
  func range(ofText text: String) -> Int? {
    let haystack = Array(utf8)
    let needle = Array(text.utf8)
    guard !needle.isEmpty, haystack.count >= needle.count else { return nil }
    return (0...(haystack.count - needle.count)).first { haystack[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}
