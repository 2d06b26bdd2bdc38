import Articles
import Facts
import TestKit
import Testing

@Suite struct EnglishFactsTests {
  private func expectRead(_ drawn: String) throws {
    let found = try factsDrawn(MarkedText(drawn).text, .english)
    #expect(found == drawn)
  }

  @Test(arguments: [
    "It took ⟦several weeks|some weeks⟧.", "In ⟦recent years|some years⟧ it grew.", "They waited for ⟦hours|some hours⟧.",
    "A ⟦decades|some decades⟧-long dispute.", "It took ⟦a week|weak 1 week⟧.", "It took ⟦half an hour|0.5 hour⟧.",
    "Worth ⟦$5|5000000 USD⟧-⟦6 million|6000000 USD⟧.", "From ⟦July 8|--07-08⟧ to ⟦10|--07-10⟧.", "It gave ⟦84m kroner|84000000 krone⟧.",
    "It is ⟦6 feet 2 inches|6.166667 ft⟧ tall.", "Paid ⟦A$5m|5000000 AUD⟧.", "⟦Nine out of ten|0.9⟧ homes.", "About ⟦4 in 10|0.4⟧ homes.",
    "With several ⟦hundred|~10^2⟧ people.", "Cut by ⟦a fifth|0.2⟧.", "A ⟦goalless|weak 0-0⟧ draw.", "It costs ⟦50p|50 penny⟧.",
    "The ⟦9/11|--09-11⟧ attacks.", "At the ⟦weekend|weak Sat⟧.",
  ])
  func whatNeighboursAddToAValue(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "More than ⟦42,600|42600⟧ people died.", "Some ⟦1,234,567|1234567⟧ files.", "The index rose ⟦1.5|1.5⟧ points.",
    "Output hit ⟦4.37 million|4370000⟧.", "It needs ⟦2.3 trillion|2300000000000⟧.",
    "There are ⟦1.2bn|1200000000⟧ users.",
    "Nearly ⟦300,000|300000⟧ homes lost power.", "About ⟦300k|300000⟧ homes lost power.",
    "It holds ⟦12 dozen|144⟧ eggs.", "The result was ⟦0.5|0.5⟧.", "Over ⟦5 thousand|5000⟧ people came.",
  ])
  func digitsAndScales(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦Twenty-one|21⟧ ships entered.", "⟦Twenty one|21⟧ ships entered.", "⟦One hundred and five|105⟧ children.",
    "⟦one hundred five|105⟧ children.", "⟦nineteen hundred|1900⟧ letters.",
    "⟦two and a half million|2500000⟧ visitors.", "⟦three million two hundred thousand|3200000⟧ shares.",
    "⟦a hundred|100⟧ villages.", "⟦a dozen|12⟧ eggs.", "⟦half a million|500000⟧ people.", "⟦Seven|7⟧ people died.",
    "⟦ninety-nine|99⟧ steps.", "⟦twelve|12⟧ provinces.", "⟦two hundred and fifty|250⟧ homes.",
    "⟦a million|1000000⟧ trees.", "⟦two dozen|24⟧ cars.",
    "⟦one and a half million|1500000⟧ visitors.", "⟦four thousand and two|4002⟧ homes.",
  ])
  func numbersInWords(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦two-thirds|0.666667⟧ of the vote.", "⟦a quarter|0.25⟧ of the people.", "⟦three quarters|0.75⟧ of the people.",
    "⟦half|weak 0.5⟧ of the force.", "⟦a third|0.333333⟧ of voters.", "⟦one in five|0.2⟧ children.",
    "The price ⟦doubled|weak 2⟧.", "⟦three times|3 ×⟧ the price.", "⟦one-third|0.333333⟧ of voters.",
    "⟦three-fifths|0.6⟧ of the vote.", "It took ⟦an hour and a half|1.5 hour⟧.", "⟦three in four|0.75⟧ victims.",
  ])
  func fractionsAndMultiples(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Worth ⟦$5 billion|5000000000 USD⟧.", "Worth ⟦US$5bn|5000000000 USD⟧.", "Worth ⟦$5m|5000000 USD⟧.",
    "A loan of ⟦3.8 billion dollars|3800000000 USD⟧.", "It costs ⟦124,000 dong|124000 VND⟧.",
    "A fine of ⟦£200|200 GBP⟧.", "Some ⟦€12.5 million|12500000 EUR⟧.", "At ⟦99 cents|99 cent⟧.",
    "Some ⟦VND 1.5 trillion|1500000000000 VND⟧.", "Some ⟦1.5 trillion VND|1500000000000 VND⟧.",
    "Earned ⟦40 billion yuan|40000000000 CNY⟧.", "Paid ⟦60 billion yen|60000000000 JPY⟧.",
    "A prize of ⟦10,000 Australian dollars|10000 AUD⟧.", "Paid ⟦$1,500|1500 USD⟧.", "Paid ⟦¥300|300 JPY⟧.",
    "Paid ⟦₫500,000|500000 VND⟧.",
  ])
  func money(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Rose ⟦7.5%|7.5 %⟧.", "Rose ⟦7.5 percent|7.5 %⟧.", "Rose ⟦7.5 per cent|7.5 %⟧.", "Fell ⟦3 percentage points|3 pp⟧.",
    "Fell ⟦ten percent|10 %⟧.", "A ⟦5%|5 %⟧ rise.",
  ])
  func shares(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "It is ⟦100 miles|100 mi⟧ away.", "It is ⟦45 kilometers|45 km⟧ long.", "It is ⟦45 kilometres|45 km⟧ long.",
    "It is ⟦45km|45 km⟧ long.", "Some ⟦2.5 hectares|2.5 ha⟧.", "It weighs ⟦3 tons|3 t⟧.",
    "It was ⟦39 degrees Celsius|39 °C⟧.", "It was ⟦39°C|39 °C⟧.", "It was ⟦100°F|100 °F⟧.",
    "It is ⟦120 meters|120 m⟧ tall.",
    "Winds of ⟦120 km/h|120 km/h⟧.", "Winds of ⟦75 mph|75 mph⟧.", "Winds of ⟦120 kilometers per hour|120 km/h⟧.",
    "Some ⟦12 nautical miles|12 nmi⟧.", "Some ⟦500 liters|500 L⟧.", "Some ⟦2 million barrels|2000000 bbl⟧ of oil.",
    "Some ⟦300 square kilometers|300 km²⟧.", "It is ⟦6 feet|6 ft⟧ tall.", "It is ⟦six feet|6 ft⟧ tall.",
    "Jailed for ⟦five years|5 year⟧.", "It lasted ⟦three months|3 month⟧.", "A ⟦five-year|5 year⟧ term.",
    "Within ⟦48 hours|48 hour⟧.", "For ⟦two weeks|2 week⟧.", "Aged ⟦95|95⟧.", "A ⟦10-minute|10 minute⟧ speech.",
    "Some ⟦600 MW|600 MW⟧.", "Some ⟦520 mm|520 mm⟧ of rain.", "It weighs ⟦7 lb|7 lb⟧.",
    "The men, aged ⟦20|20⟧ and ⟦25|25⟧.", "He is ⟦95 years old|95 year⟧.",
  ])
  func quantities(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "On ⟦October 22, 2024|2024-10-22⟧, they met.", "On ⟦October 22|--10-22⟧ they met.",
    "On ⟦Oct. 22|--10-22⟧ they met.", "On ⟦22 October 2024|2024-10-22⟧ they met.", "On the ⟦22nd of October|--10-22⟧.",
    "In ⟦October 2024|2024-10⟧ they met.", "In ⟦October|--10⟧ they met.", "In ⟦2018|2018⟧ they met.",
    "On ⟦Tuesday|Tue⟧ they met.", "On ⟦Tuesday, October 22|--10-22 Tue⟧.", "On ⟦2024-10-22|2024-10-22⟧.",
    "On ⟦22/10/2024|2024-10-22⟧.", "On ⟦10/22/2024|2024-10-22⟧.", "In the ⟦third quarter|Q3⟧.",
    "In the ⟦20th century|C20⟧.", "In the ⟦twentieth century|C20⟧.", "In the ⟦1990s|1990s⟧.", "In ⟦May|--05⟧ they met.",
    "On ⟦May 5|--05-05⟧ they met.", "On ⟦March 3|--03-03⟧ they met.", "By ⟦2030|2030⟧.",
    "On ⟦September 2nd, 1945|1945-09-02⟧.", "Since ⟦September 2024|2024-09⟧.", "On ⟦Sunday|Sun⟧.",
    "In the ⟦1890s|1890s⟧.", "On ⟦Monday (October 21|--10-21 Mon⟧).", "In ⟦Q3|Q3⟧.",
  ])
  func datesAndPeriods(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "At ⟦7:30 p.m|19:30⟧.", "At ⟦7:30 pm|19:30⟧ it began.", "At ⟦7 a.m|7:00⟧.", "At ⟦19:30|19:30⟧ it began.",
    "At ⟦noon|weak 12:00⟧ it began.", "At ⟦midnight|weak 0:00⟧ it began.", "At ⟦7:30|7:30?⟧ it began.",
    "At ⟦7 o'clock|7:00?⟧ it began.", "At ⟦12:15 a.m|0:15⟧.",
    "At ⟦12 pm|12:00⟧ it began.", "At ⟦11.30am|11:30⟧ it began.", "At ⟦07:30|7:30⟧ it began.",
    "At ⟦12:00|12:00?⟧ it began.",
  ])
  func times(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "His ⟦11th|#11⟧ visit.", "The ⟦second|weak #2⟧ time.", "The ⟦eleventh|#11⟧ time.", "The ⟦twenty-first|#21⟧ time.",
    "Its ⟦100th|#100⟧ day.", "The ⟦1st|#1⟧ day.", "Ranked ⟦fifth|#5⟧.", "The ⟦hundredth|#100⟧ day.",
  ])
  func ordinals(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "They won ⟦2-0|2-0⟧.", "They won ⟦38–17|38-17⟧.", "Rain for ⟦5|5⟧-⟦10 days|10 day⟧.", "From ⟦5|5⟧ to ⟦10 days|10 day⟧.",
    "Flight ⟦MH370|MH370⟧.", "An ⟦F-16|F16⟧ jet.", "The ⟦G7|G7⟧ leaders.",
    "See ⟦https://example.com/a|https://example.com/a⟧.", "Write to ⟦@reuters|@reuters⟧.",
    "The ⟦2016-17|2016-2017⟧ season.",
  ])
  func scoresRangesAndCodes(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦Hundreds|~10^2⟧ of people.", "⟦Thousands|~10^3⟧ fled.", "⟦Tens of thousands|~10^4⟧ fled.",
    "⟦Dozens|~10^1⟧ of cars.", "⟦hundreds of thousands|~10^5⟧ fled.", "⟦millions|~10^6⟧ of trees.",
  ])
  func ordersOfMagnitude(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: ["A price of ⟦1,500|1500 or 1.5⟧.", "A price of ⟦1.500|1.5 or 1500⟧.", "In ⟦2018|2018 or 2018⟧."])
  func whatCanBeReadInTwoWaysKeepsBoth(_ drawn: String) throws {
    let found = try factsDrawn(MarkedText(drawn).text, .english, withReadings: true)
    #expect(found == drawn)
  }

  @Test(arguments: [
    "She may march to the sea.", "Theresa May spoke.", "He sat on a fence.", "The sun set.", "A point of order.",
    "The yard was empty.", "The pound of flesh.", "They dozed off.", "Many people came.", "The time has come.",
    "We quartered the orange.", "The dated look.", "An inch of land.", "The m in the word.",
    "He was often late.", "No one knows.", "Someone called.", "It is a stone wall.",
  ])
  func wordsThatOnlyLookLikeNumbersAreNone(_ text: String) throws {
    // "one", "second" and the like are weak facts, which no check insists on.
    let drawn = try factsDrawn(text, .english)
    #expect(MarkedText(drawn).marks.allSatisfy { $0.label.hasPrefix("weak ") }, "\(drawn)")
  }

  @Test(arguments: [
    Case("more than 300 homes", Bound.moreThan), Case("over 300 homes", .moreThan), Case("nearly 300 homes", .nearly),
    Case("almost 300 homes", .nearly), Case("about 300 homes", .about), Case("some 300 homes", .about),
    Case("at least 300 homes", .atLeast), Case("up to 300 homes", .atMost),
    Case("no more than 300 homes", .atMost), Case("fewer than 300 homes", .lessThan), Case("300 homes", .exact),
    Case("an estimated 300 homes", .about), Case("no fewer than 300 homes", .atLeast),
    Case("as many as 300 homes", .atMost), Case("more than $300", .moreThan),
  ])
  func boundsStandBeforeTheNumber(_ row: Case<String, Bound>) throws {
    #expect(try reading(row.input, .english).facts.map(\.bound) == [row.expected])
  }

  @Test(arguments: [Language.english, .vietnamese])
  func digitsWithoutEndAreNoNumber(_ language: Language) throws {
    #expect(try reading(String(repeating: "9", count: 400) + "%", language).facts.isEmpty)
    #expect(try reading(String(repeating: "9", count: 30) + "%", language).facts.count == 1)
  }
}
