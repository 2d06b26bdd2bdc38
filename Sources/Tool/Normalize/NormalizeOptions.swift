import ArgumentParser
import Normalization

/// The options that say which fixes run and how.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Run only these fixes.", "Chỉ chạy những phép sửa này."), valueName: "fix,…"))
  var only: [String] = []

  @Option(
    name: .customLong("fix"),
    help: ArgumentHelp(say("Run these fixes too.", "Chạy thêm những phép sửa này."), valueName: "fix,…"))
  var added: [String] = []

  @Option(
    name: .customLong("no-fix"),
    help: ArgumentHelp(say("Do not run these fixes.", "Không chạy những phép sửa này."), valueName: "fix,…"))
  var removed: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Begin with these fixes: \(Plan.profiles.map(\.name).joined(separator: ", ")).",
        "Bắt đầu từ bộ này: \(Plan.profiles.map(\.name).joined(separator: ", "))."),
      valueName: say("name", "tên")))
  var profile: String = "default"

  @Option(
    name: .customLong("tone-style"),
    help: ArgumentHelp(
      say("hòa (first), hoà (second), or as written (leave).", "hòa (first), hoà (second), hay giữ nguyên (leave)."),
      valueName: "first|second|leave"))
  var toneStyle: String?

  @Option(
    help: ArgumentHelp(
      say("The input's encoding; else it is detected.", "Bảng mã của đầu vào; nếu không nêu thì tự nhận."),
      valueName: say("encoding", "bảng mã")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      say("What becomes of bytes that are no text.", "Xử lý các byte không phải văn bản."),
      valueName: "replace|error|keep"))
  var invalid: String = "replace"

  /// The plan that the options make, or the first thing wrong with them.
  func plan() throws -> Plan {
    guard var plan = Plan.profiles.first(where: { $0.name == profile })?.plan else {
      throw ValidationError(unknown("--profile", profile, Plan.profiles.map(\.name)))
    }
    if !only.isEmpty { plan.fixes = FixSet(try fixes("--only", only)) }
    for fix in try fixes("--fix", added) { plan.fixes.insert(fix) }
    for fix in try fixes("--no-fix", removed) { plan.fixes.remove(fix) }
    if let toneStyle {
      guard let style = ToneStyle(rawValue: toneStyle) else {
        throw ValidationError(unknown("--tone-style", toneStyle, ToneStyle.allCases.map(\.rawValue)))
      }
      plan.toneStyle = style
    } else if plan.fixes.contains(.toneStyle) {
      // Asked for without a style: the one of the newspapers.
      plan.toneStyle = .first
    }
    guard let policy = InvalidBytes(rawValue: invalid) else {
      throw ValidationError(unknown("--invalid", invalid, InvalidBytes.allCases.map(\.rawValue)))
    }
    plan.invalidBytes = policy
    return plan
  }

  func encoding() throws -> TextEncoding? {
    guard let from else { return nil }
    guard let encoding = TextEncoding(name: from) else {
      throw ValidationError(unknown("--from", from, TextEncoding.allCases.map(\.rawValue)))
    }
    return encoding
  }

  private func fixes(_ option: String, _ lists: [String]) throws -> [Fix] {
    try lists.flatMap { $0.split(separator: ",") }.map { name in
      guard let fix = Fix(rawValue: String(name)), fix != .invalid else {
        throw ValidationError(unknown(option, String(name), Fix.switchable.map(\.rawValue)))
      }
      return fix
    }
  }

  private func unknown(_ option: String, _ value: String, _ known: [String]) -> String {
    say(
      "\(option) does not know '\(value)'. It knows: \(known.joined(separator: ", ")).",
      "\(option) không biết '\(value)'. Có thể dùng: \(known.joined(separator: ", ")).")
  }
}
