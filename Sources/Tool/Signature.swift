import BundledGlossaries
import Foundation
import ICUText
import Reporting

/// What findings depend on besides the texts: the program's version, its data, the ICU under it.
enum Signature {
  static let current = "doichieu \(Version.current); data \(dataHash); ICU \(ICU.version)"

  /// A hash of all bundled data files, in the order of their names.
  private static var dataHash: String {
    guard let directory = BundledGlossaries.directory, let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else { return "none" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in names.sorted() where name.hasSuffix(".tsv") {
      guard let data = FileManager.default.contents(atPath: directory.appendingPathComponent(name).path) else { continue }
      data.withUnsafeBytes { bytes in
        var i = 0
        while i + 8 <= bytes.count {
          hash = (hash ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 32
          i += 8
        }
        while i < bytes.count {
          hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01b3
          i += 1
        }
      }
    }
    return String(hash, radix: 16)
  }
}
