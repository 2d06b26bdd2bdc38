import Articles
import Foundation
import Glossary

/// Findings that a person let pass in an audit, read as pairs that the glossary should have known.
struct GlossaryDismissals {
  /// One pair of wordings that a person said is right.
  struct Pair: Equatable {
    let english: String
    let vietnamese: String
    /// What the person wrote about it; empty for nothing.
    let reason: String
  }

  let pairs: [Pair]

  /// Rules whose findings say that a name or a term is not the other's rendering.
  private static let rules: Set<String> = ["changed-name", "changed-title", "glossary-term", "inconsistent-name", "changed-word", "changed-meaning"]

  private struct Report: Decodable {
    struct Article: Decodable { let language: String }
    struct Side: Decodable { let text: String }
    struct Suppression: Decodable { let justification: String? }
    struct Finding: Decodable {
      let rule: String
      let original: Side
      let translation: Side
      let suppression: Suppression?
    }
    let schema: String
    let original: Article
    let translation: Article
    let findings: [Finding]
  }

  /// Reads what `doichieu audit --format json` or `--format jsonl` wrote: the findings marked as let pass.
  init(path: String, bytes: [UInt8]) throws {
    let decoder = JSONDecoder()
    var reports: [Report] = []
    do {
      if let whole = try? decoder.decode(Report.self, from: Data(bytes)) {
        reports = [whole]
      } else {
        reports = try bytes.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }.map { try decoder.decode(Report.self, from: Data($0)) }
      }
    } catch {
      throw Fault(
        say("\(path): not a report of doichieu audit --format json", "\(path): không phải báo cáo của doichieu audit --format json"))
    }
    guard !reports.isEmpty, reports.allSatisfy({ $0.schema.hasPrefix("doichieu.audit/") }) else {
      throw Fault(
        say("\(path): not a report of doichieu audit --format json", "\(path): không phải báo cáo của doichieu audit --format json"))
    }
    var pairs: [Pair] = []
    for report in reports {
      for finding in report.findings where GlossaryDismissals.rules.contains(finding.rule) {
        guard let suppression = finding.suppression, !finding.original.text.isEmpty, !finding.translation.text.isEmpty else { continue }
        let isFromEnglish = report.original.language == "en"
        let pair = Pair(
          english: isFromEnglish ? finding.original.text : finding.translation.text,
          vietnamese: isFromEnglish ? finding.translation.text : finding.original.text, reason: suppression.justification ?? "")
        if !pairs.contains(where: { $0.english == pair.english && $0.vietnamese == pair.vietnamese }) { pairs.append(pair) }
      }
    }
    self.pairs = pairs
  }
}
