import Checks
import DoiChieu
import Ingestion
import Reporting

/// The code of the tutorial in `DoiChieu.docc`, compiled and run.
struct TutorialCode {
  func auditOfASample() throws -> Audit {
    let auditor = try Auditor()
    let reader = ArticleReader()
    let original = reader.article(TextFile(path: "goc.txt", text: Array("Hơn 42.600 người thiệt mạng.".utf8)))
    let translation = reader.article(
      TextFile(path: "dich.txt", text: Array("More than 42,060 people were killed.".utf8)))
    let audit = try auditor.audit(original: original, translation: translation)
    return audit
  }

  func auditOfFiles(_ originalPath: String, _ translationPath: String) throws -> Audit {
    let auditor = try Auditor()
    let audit = try auditor.audit(original: originalPath, translation: translationPath)
    return audit
  }

  func findingsOfASample() throws -> [String] {
    let audit = try auditOfASample()
    var lines: [String] = []
    for finding in audit.findings where finding.severity >= .warning {
      lines.append("\(finding.rule): \(finding.message.english)")
      if let suggestion = finding.suggestion { lines.append("write: \(suggestion)") }
    }
    return lines
  }

  func reports(_ audit: Audit) throws -> [String] {
    let report = AuditReport(audit, signature: "my newsroom 1.0", language: .english)
    let json = try JSONText.pretty(report)
    let sarif = try JSONText.pretty(SARIFReport([report], language: .english))
    let page = HTMLReport(audit, report, language: .vietnamese).text
    return [json, sarif, page]
  }
}
