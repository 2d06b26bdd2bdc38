import Testing

/// One row of a table: an input, what is expected of it, and a label that says which row failed.
public struct Case<Input: Sendable, Expected: Sendable>: Sendable, CustomTestStringConvertible {
  public let input: Input
  public let expected: Expected
  public let label: String

  public init(_ input: Input, _ expected: Expected, _ label: String? = nil) {
    self.input = input
    self.expected = expected
    self.label = label ?? "\(input)"
  }

  public var testDescription: String { label }
}
