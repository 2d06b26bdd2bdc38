import TestKit
import Testing

@testable import Settings

@Suite struct PathPatternTests {
  static let cases: [Case<(pattern: String, path: String), Bool>] = [
    Case(("sport/*.txt", "sport/a.txt"), true, "a star stays in the folder"),
    Case(("sport/*.txt", "sport/2024/a.txt"), false, "a star does not cross folders"),
    Case(("sport/**", "sport/2024/a.txt"), true, "two stars cross folders"),
    Case(("sport/**/*.txt", "sport/a.txt"), true, "two stars may be nothing"),
    Case(("**/sport/**", "vi/sport/a.txt"), true, "two stars in front"),
    Case(("*.en.txt", "deep/down/001.en.txt"), true, "no slash: any folder"),
    Case(("*.en.txt", "deep/down/001.vi.txt"), false, "no slash: another name"),
    Case(("/a.txt", "a.txt"), true, "a leading slash is the configuration's folder"),
    Case(("bài-?.txt", "bài-ộ.txt"), true, "a question mark is one letter, however many bytes"),
    Case(("bài-?.txt", "bài-ab.txt"), false, "a question mark is one letter"),
    Case(("a*b*c", "aXbYc"), true, "two stars in one name"),
    Case(("a*b*c", "aXcYb"), false, "order counts"),
    Case(("*a*a*a*a*a*a*a*a*b", String(repeating: "a", count: 200)), false, "no pattern takes exponential time"),
  ]

  @Test(arguments: cases) func matches(_ row: Case<(pattern: String, path: String), Bool>) {
    #expect(PathPattern(row.input.pattern)?.matches(row.input.path) == row.expected)
  }

  @Test func nothingIsNoPattern() {
    #expect(PathPattern("") == nil)
    #expect(PathPattern("/") == nil)
  }
}
