import Testing

@testable import Alignment

@Suite struct PlacesTests {
  private static func chain(_ places: Places, _ key: UInt64) -> [Int] {
    var found: [Int] = []
    var at = places.last(of: key)
    while at >= 0 {
      found.append(Int(places.all[Int(at)].start))
      at = places.all[Int(at)].next
    }
    return found
  }

  @Test(arguments: [0, 4, 1000])
  func everyPlaceOfAKeyIsFoundTheLastFirst(_ expected: Int) {
    var places = Places(expecting: expected)
    for i in 0..<600 { places.add(UInt64(i % 200) << 33, 0, i..<(i + 1)) }
    for key in 0..<200 { #expect(Self.chain(places, UInt64(key) << 33) == [key + 400, key + 200, key], "\(key)") }
    #expect(places.last(of: 1) == -1)
  }

  @Test func nothingStandsInAnEmptyTable() { #expect(Places().last(of: 0) == -1) }
}
