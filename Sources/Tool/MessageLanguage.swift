import Foundation

/// The language the tool speaks to its user in; texts under audit have their own.
enum MessageLanguage: String, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  /// What `--language` says, or else the environment's locale.
  ///
  /// Read from the arguments before they are parsed, because help and parsing errors are messages too.
  static let current: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (i, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--language", i + 1 < arguments.count, let named = MessageLanguage(rawValue: arguments[i + 1]) {
        return named
      }
      if argument.hasPrefix("--language="), let named = MessageLanguage(rawValue: String(argument.dropFirst(11))) {
        return named
      }
    }
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vietnamese : .english
    }
    return .english
  }()
}

/// A message in the user's language.
func say(_ english: @autoclosure () -> String, _ vietnamese: @autoclosure () -> String) -> String {
  MessageLanguage.current == .vietnamese ? vietnamese() : english()
}
