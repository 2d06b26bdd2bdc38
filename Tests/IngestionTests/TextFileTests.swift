import Foundation
import Ingestion
import TestKit
import Testing

@Suite struct TextFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ path: String, limit: Int = TextFile.articleLimit) -> InputError? {
    do throws(InputError) {
      _ = try TextFile.read(path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  private static let sample = "Hà Nội có mưa.\nThe end.\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let encodings: [Case<[UInt8], String>] = [
    Case(Array(sample.utf8), sample, "UTF-8"),
    Case([0xEF, 0xBB, 0xBF] + Array(sample.utf8), "\u{FEFF}" + sample, "UTF-8 with a mark, kept as part of the file"),
    Case(utf16(sample, bigEndian: false, mark: true), sample, "UTF-16 little-endian with a mark"),
    Case(utf16(sample, bigEndian: true, mark: true), sample, "UTF-16 big-endian with a mark"),
    Case(utf16(sample, bigEndian: false, mark: false), sample, "UTF-16 little-endian without one"),
    Case(utf16(sample, bigEndian: true, mark: false), sample, "UTF-16 big-endian without one"),
  ]

  @Test(arguments: encodings)
  func readsTextInTheEncodingsPeopleHave(_ row: Case<[UInt8], String>) throws {
    let path = try folder.write(row.input, as: "a.txt")
    #expect(
      String(decoding: try TextFile.read(path).text, as: UTF8.self).unicodeScalars.elementsEqual(
        row.expected.unicodeScalars))
  }

  @Test func aFullVietnameseTextInUTF16WithoutAMarkIsFound() throws {
    // In Vietnamese about one letter in five lies outside Latin-1, so fewer bytes are zero than in English.
    let text = String(
      repeating:
        "Thủ tướng Chính phủ yêu cầu các địa phương khẩn trương khắc phục hậu quả mưa lũ tại vùng núi phía Bắc. ",
      count: 30)
    let path = try folder.write(Self.utf16(text, bigEndian: false, mark: false), as: "a.txt")
    #expect(String(decoding: try TextFile.read(path).text, as: UTF8.self) == text)
  }

  @Test func whatIsMissingOrNoFileIsNamed() throws {
    let missing = folder.url.appendingPathComponent("none.txt").path
    #expect(failure(missing) == .missing(path: missing))
    #expect(failure(folder.url.path) == .directory(path: folder.url.path))
  }

  @Test(arguments: [[], [0x20, 0x0A, 0x09, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func whatHoldsNothingButWhiteSpaceAndMarksIsEmpty(_ bytes: [UInt8]) throws {
    let path = try folder.write(bytes, as: "a.txt")
    #expect(failure(path) == .empty(path: path))
  }

  @Test func theFirstByteThatIsNotUTF8IsNamedWithItsLine() throws {
    let path = try folder.write(Array("dòng một\nhai ".utf8) + [0xC3, 0x28] + Array(" ba".utf8), as: "a.txt")
    #expect(failure(path) == .invalidUTF8(path: path, offset: Array("dòng một\nhai ".utf8).count, line: 2))
  }

  @Test(
    arguments: [
      Array(0...255),
      Array("\u{7F}ELF".utf8) + [UInt8](repeating: 0, count: 200),
      [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0,
        8, 2, 0, 0, 0,
      ],
    ] as [[UInt8]])
  func programsAndPicturesAreBinary(_ bytes: [UInt8]) throws {
    let path = try folder.write(bytes, as: "a.txt")
    guard case .binary = failure(path) else {
      Issue.record("\(String(describing: failure(path)))")
      return
    }
  }

  @Test func oneStrayNULIsNoReasonToRefuseAnArticle() throws {
    let text = Array("Hà Nội có mưa to suốt đêm, nhiều tuyến phố ngập sâu.\u{0}\nHết.\n".utf8)
    let path = try folder.write(text, as: "a.txt")
    #expect(try TextFile.read(path).text == text)
  }

  @Test func whatIsLargerThanAnArticleIsRefusedBeforeItIsRead() throws {
    let path = try folder.write([UInt8](repeating: 0x61, count: 2000), as: "a.txt")
    #expect(failure(path, limit: 1000) == .tooLarge(path: path, bytes: 2000, limit: 1000))
    #expect(failure(path, limit: 2000) == nil)
  }

  @Test func aFileWithoutPermissionIsUnreadable() throws {
    let path = try folder.write(Self.sample, as: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser may read everything.
    guard getuid() != 0 else { return }
    guard case .unreadable = failure(path) else {
      Issue.record("\(String(describing: failure(path)))")
      return
    }
  }

  @Test func utf16CutInTheMiddleLosesOnlyItsLastHalf() throws {
    let path = try folder.write(Self.utf16("Hà Nội", bigEndian: false, mark: true) + [0x41], as: "a.txt")
    #expect(String(decoding: try TextFile.read(path).text, as: UTF8.self).hasPrefix("Hà Nội"))
  }
}
