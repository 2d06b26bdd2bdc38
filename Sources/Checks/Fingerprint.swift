import Alignment
import Articles
import Facts

/// A name for a finding that survives edits elsewhere in the articles: made of the rule and the words, not of positions.
public enum Fingerprint {
  /// The fingerprints of an audit's findings, in their order. The second finding with the same words gets "-2" behind it.
  public static func all(of audit: Audit) -> [String] {
    var seen: [String: Int] = [:]
    return audit.findings.map { finding in
      let key = of(finding, audit.bitext)
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return count == 1 ? key : "\(key)-\(count)"
    }
  }

  private static func of(_ finding: Finding, _ bitext: Bitext) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    mix(finding.rule.rawValue.utf8)
    mix(bitext.original.text[finding.original.range])
    mix(bitext.translation.text[finding.translation.range])
    mix(sentence(around: finding.original.range, bitext.originalSegments, bitext.original.text))
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func sentence(around range: Range<Int>, _ segments: [SegmentText], _ text: [UInt8]) -> ArraySlice<
    UInt8
  > {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].segment.range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? [] : text[segments[low - 1].segment.range]
  }
}
