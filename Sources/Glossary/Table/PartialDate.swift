import Articles

/// A year, a month or a day, as glossaries write when something began or ended.
public struct PartialDate: Sendable, Equatable, CustomStringConvertible {
  /// The first and the last day it may mean.
  public let first: CalendarDate
  public let last: CalendarDate
  public let description: String

  /// Reads "2025", "2025-07" or "2025-07-01"; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard (1...12).contains(month ?? 1),
      let first = CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1),
      let last = CalendarDate(
        year: numbers[0], month: month ?? 12,
        day: day ?? CalendarDate.days(inMonth: month ?? 12, of: numbers[0]))
    else { return nil }
    self.first = first
    self.last = last
    description = text
  }
}

/// An office a person held: "title/president@US 2017-01-20..2021-01-20".
public struct OfficeHeld: Sendable, Equatable {
  /// Id of the title concept.
  public let title: String
  /// Id of the country or organisation, where there is one.
  public let place: String?
  public let from: PartialDate?
  public let to: PartialDate?

  /// Nil when it is not TITLE, TITLE@PLACE, with or without FROM..TO, either end of which may be missing.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard (1...2).contains(parts.count) else { return nil }
    let office = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard !office[0].isEmpty, office.count == 1 || !office[1].isEmpty else { return nil }
    title = String(office[0])
    place = office.count > 1 ? String(office[1]) : nil
    guard parts.count == 2 else {
      from = nil
      to = nil
      return
    }
    let term = String(parts[1])
    guard let dots = term.firstRange(of: "..") else { return nil }
    let ends = [String(term[..<dots.lowerBound]), String(term[dots.upperBound...])]
    for end in ends where !end.isEmpty && PartialDate(end) == nil { return nil }
    from = PartialDate(ends[0])
    to = PartialDate(ends[1])
  }

  /// Whether the office was held on some day that a date may mean; open ends hold.
  public func isHeld(on day: CalendarDate) -> Bool {
    (from.map { $0.first <= day } ?? true) && (to.map { day <= $0.last } ?? true)
  }
}

extension TermBase {
  /// The offices a person of the glossary holds or held.
  public func offices(of concept: ConceptIndex) -> [OfficeHeld] {
    cell("title", of: concept).split(separator: "|").compactMap { OfficeHeld(String($0)) }
  }

  /// From when until when the concept's forms are right; nil where it says nothing.
  public func validity(of concept: ConceptIndex) -> (from: PartialDate?, to: PartialDate?) {
    (PartialDate(cell("from", of: concept)), PartialDate(cell("to", of: concept)))
  }
}
