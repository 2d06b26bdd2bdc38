/// What is known of each token of a segment while its names are sought, a byte a token.
struct TokenMarks {
  struct Mark: OptionSet {
    let rawValue: UInt8

    /// It belongs to a mention.
    static let covered = Mark(rawValue: 1)
    /// It belongs to a value.
    static let value = Mark(rawValue: 2)
    /// Both texts, or its form, prove it part of a name.
    static let proven = Mark(rawValue: 4)
  }

  private var marks: [Mark] = []

  init(_ count: Int) {
    marks.reserveCapacity(count)
    for _ in 0..<count { marks.append([]) }
  }

  subscript(_ token: Int) -> Mark { marks[token] }

  mutating func insert(_ mark: Mark, _ tokens: Range<Int>) { for i in tokens { marks[i].insert(mark) } }
}
