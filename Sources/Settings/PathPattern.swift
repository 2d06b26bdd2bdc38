/// A glob over relative paths: `*` and `?` stay within a folder's name, `**` crosses folders.
///
/// A pattern without a slash matches a file's name in any folder, as people expect from .gitignore.
public struct PathPattern: Sendable, Equatable {
  public let text: String
  private let parts: [[UInt8]]

  /// Nil for an empty pattern.
  public init?(_ text: String) {
    let trimmed = text.hasPrefix("/") ? text.dropFirst() : text[...]
    let pattern = text.contains("/") ? String(trimmed) : "**/" + text
    parts = pattern.split(separator: "/").map { Array($0.utf8) }
    if text.isEmpty || parts.isEmpty { return nil }
    self.text = text
  }

  /// Whether a relative path matches from beginning to end.
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.utf8) }
    // Which of the pattern's parts may match the next name; one pass, so that no pattern takes exponential time.
    var states = closure([0])
    for name in names {
      var next: Set<Int> = []
      for state in states where state < parts.count {
        if parts[state] == Array("**".utf8) {
          next.insert(state)
        } else if PathPattern.matches(parts[state], name) {
          next.insert(state + 1)
        }
      }
      states = closure(next)
      if states.isEmpty { return false }
    }
    return states.contains(parts.count)
  }

  /// The states with those that "**" reaches by matching nothing.
  private func closure(_ states: Set<Int>) -> Set<Int> {
    var result = states
    for var state in states {
      while state < parts.count, parts[state] == Array("**".utf8) {
        state += 1
        result.insert(state)
      }
    }
    return result
  }

  /// One name against one part, by the greedy algorithm with a single place to return to.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (p, n) = (0, 0)
    var back: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        back = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") {
        n += 1
        // A letter of several bytes is one letter.
        while n < name.count, name[n] & 0xC0 == 0x80 { n += 1 }
        p += 1
      } else if p < pattern.count, pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = back {
        back = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == UInt8(ascii: "*") { p += 1 }
    return p == pattern.count
  }
}
