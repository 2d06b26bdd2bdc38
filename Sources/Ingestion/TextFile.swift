import Articles
import Foundation

/// The content of a file as UTF-8.
public struct TextFile: Sendable {
  public let path: String
  /// Valid UTF-8, without a byte order mark where the file was UTF-16; otherwise the file's own bytes.
  public let text: [UInt8]

  /// The most an article may have. A book has 1 MB; what is larger is a corpus, and `--pairs` or `--bitext` read that.
  public static let articleLimit = 64 << 20

  /// Text that is in memory already.
  ///
  /// - Parameters:
  ///   - path: what to call it in reports.
  ///   - text: valid UTF-8.
  public init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }

  /// Reads a file, "-" meaning standard input.
  ///
  /// - Throws: `InputError` for everything that is not text.
  public static func read(_ path: String, limit: Int = articleLimit) throws(InputError) -> TextFile {
    try TextFile(path: path, text: decode(try bytes(of: path, limit: limit), path: path))
  }

  static func bytes(of path: String, limit: Int) throws(InputError) -> [UInt8] {
    if path == "-" {
      do {
        let data = try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
        if data.count > limit { throw InputError.tooLarge(path: path, bytes: data.count, limit: limit) }
        return Array(data)
      } catch let error as InputError {
        throw error
      } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
      }
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw .missing(path: path) }
    if isDirectory.boolValue { throw .directory(path: path) }
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      if size > limit { throw InputError.tooLarge(path: path, bytes: size, limit: limit) }
      return Array(try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    } catch let error as InputError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// UTF-8 from bytes in UTF-8 or UTF-16, with or without a byte order mark.
  static func decode(_ bytes: [UInt8], path: String) throws(InputError) -> [UInt8] {
    if bytes.isEmpty { throw .empty(path: path) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), bigEndian: false, path: path) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), bigEndian: true, path: path) }
    // UTF-16 without a mark: in Latin text every other byte is zero.
    let head = bytes.prefix(4096)
    if head.count >= 4, bytes.count % 2 == 0 {
      let zeros = head.indices.reduce(into: (even: 0, odd: 0)) { counts, i in
        if head[i] == 0 { if i % 2 == 0 { counts.even += 1 } else { counts.odd += 1 } }
      }
      let half = head.count / 2
      if zeros.odd * 10 > half * 4, zeros.even * 50 < half {
        return try utf16(bytes[...], bigEndian: false, path: path)
      }
      if zeros.even * 10 > half * 4, zeros.odd * 50 < half { return try utf16(bytes[...], bigEndian: true, path: path) }
    }
    let controls = head.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C && $0 != 0x1B }
    if controls * 20 > head.count, let offset = head.firstIndex(where: { $0 < 0x09 }) {
      throw .binary(path: path, offset: offset)
    }
    do {
      try bytes.withUnsafeBufferPointer { buffer in _ = try UTF8Span(validating: buffer.span) }
    } catch {
      let offset = firstInvalidByte(bytes)
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      throw .invalidUTF8(path: path, offset: offset, line: line)
    }
    if isBlank(bytes) { throw .empty(path: path) }
    return bytes
  }

  /// Whether there is nothing but white space, control characters and a byte order mark.
  private static func isBlank(_ text: [UInt8]) -> Bool {
    let body = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    return body.allSatisfy { $0 <= 0x20 || $0 == 0x7F }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, path: String) throws(InputError) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
      i += 2
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    if isBlank(text) { throw .empty(path: path) }
    return text
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      do {
        _ = try UTF8Span(validating: buffer.span)
        return bytes.count
      } catch let error as UTF8.ValidationError {
        return error.byteOffsets.lowerBound
      } catch {
        return bytes.count
      }
    }
  }
}
