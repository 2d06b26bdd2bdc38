import Articles
import TestKit
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    Case((2023, 2, 29), false, "29 February of a common year"), Case((2024, 2, 29), true, "29 February of a leap year"),
    Case((1900, 2, 29), false, "1900 was no leap year"), Case((2000, 2, 29), true, "2000 was one"),
    Case((2024, 4, 31), false, "31 April"), Case((2024, 13, 1), false, "a thirteenth month"),
    Case((2024, 0, 1), false, "month zero"),
    Case((2024, 1, 0), false, "day zero"), Case((0, 1, 1), false, "year zero"),
    Case((9999, 12, 31), true, "the last day there is"),
  ])
  func onlyDaysThatExist(_ row: Case<(Int, Int, Int), Bool>) {
    let date = CalendarDate(year: row.input.0, month: row.input.1, day: row.input.2)
    #expect((date != nil) == row.expected)
  }

  @Test(arguments: [
    Case((2024, 10, 22), 2, "the day of the first seed, a Tuesday"),
    Case((1945, 9, 2), 7, "Vietnam's Independence Day, a Sunday"),
    Case((1975, 4, 30), 3, "30 April 1975, a Wednesday"), Case((2000, 1, 1), 6, "a Saturday"),
    Case((2024, 2, 29), 4, "a Thursday"),
    Case((1969, 7, 20), 7, "the first steps on the Moon, a Sunday"),
    Case((1, 1, 1), 1, "the first Monday of the proleptic calendar"),
  ])
  func weekdaysAreThoseOfTheCalendar(_ row: Case<(Int, Int, Int), Int>) throws {
    let date = try #require(CalendarDate(year: row.input.0, month: row.input.1, day: row.input.2))
    #expect(date.weekday == row.expected)
  }

  @Test func addingDaysGoesOverMonthsAndYears() throws {
    let day = try #require(CalendarDate(year: 2023, month: 12, day: 31))
    #expect(day.adding(days: 1).description == "2024-01-01")
    #expect(day.adding(days: 60).description == "2024-02-29")
    #expect(day.adding(days: -365).description == "2022-12-31")
    #expect(day.adding(days: 0) == day)
  }

  @Test func consecutiveDaysCountUpByOneAndComeBack() throws {
    let start = try #require(CalendarDate(year: 1896, month: 2, day: 27))
    var before = start
    for offset in 1...(366 * 9) {
      let day = start.adding(days: offset)
      #expect(day.dayNumber == before.dayNumber + 1)
      #expect(day.weekday == before.weekday % 7 + 1)
      #expect(before < day)
      #expect(CalendarDate(year: day.year, month: day.month, day: day.day) == day)
      #expect(day.adding(days: -offset) == start)
      before = day
    }
  }
}
