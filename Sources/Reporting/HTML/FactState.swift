/// What became of a fact on its way into the translation; the classes of the HTML report.
enum FactState: String, CaseIterable {
  case carried, converted, changed, dropped, added

  /// The state that a finding of a rule gives its places. Rules' names say it.
  init(rule: String) {
    if rule.hasPrefix("dropped-") {
      self = .dropped
    } else if rule.hasPrefix("added-") {
      self = .added
    } else {
      self = .changed
    }
  }

  var name: (english: String, vietnamese: String) {
    switch self {
    case .carried: ("carried", "giữ nguyên")
    case .converted: ("converted", "quy đổi")
    case .changed: ("changed", "sai khác")
    case .dropped: ("dropped", "bị bỏ")
    case .added: ("added", "thêm vào")
    }
  }
}
