import Checks

/// A report as one line of JSON, byte for byte what `JSONText.line` makes of it: keys sorted, nothing for what is absent.
///
/// A file of sentence pairs asks for thousands of small reports, and a general encoder spends more time on boxes and dictionaries than audits do on values.
struct AuditReportLine {
  private var json = ""

  static func text(_ report: AuditReport) throws -> String {
    var line = AuditReportLine()
    line.json.reserveCapacity(700 + report.findings.count * 500)
    try line.add(report)
    return line.json
  }

  private mutating func add(_ report: AuditReport) throws {
    json += "{\"findings\":["
    for (index, finding) in report.findings.enumerated() {
      if index > 0 { json += "," }
      try add(finding)
    }
    json += "]"
    try add(",\"id\":", report.id)
    json += ",\"original\":"
    try add(report.original)
    try add(",\"schema\":", report.schema)
    try add(",\"signature\":", report.signature)
    let summary = report.summary
    add(",\"summary\":{\"added\":", summary.added)
    add(",\"carried\":", summary.carried)
    add(",\"changed\":", summary.changed)
    add(",\"dropped\":", summary.dropped)
    add(",\"errors\":", summary.errors)
    add(",\"facts\":", summary.facts)
    add(",\"infos\":", summary.infos)
    add(",\"suppressed\":", summary.suppressed)
    add(",\"warnings\":", summary.warnings)
    json += "},\"translation\":"
    try add(report.translation)
    if let unit = report.unit {
      json += ",\"unit\":{"
      try add("\"id\":", unit.id)
      add(unit.id == nil ? "\"line\":" : ",\"line\":", unit.line)
      json += "}"
    }
    try add(",\"version\":", report.version)
    json += "}"
  }

  private mutating func add(_ document: AuditReport.Document) throws {
    json += "{"
    try add("\"date\":", document.date)
    try add(document.date == nil ? "\"language\":" : ",\"language\":", document.language)
    try add(",\"path\":", document.path)
    try add(",\"source\":", document.source)
    try add(",\"title\":", document.title)
    json += "}"
  }

  private mutating func add(_ finding: AuditReport.Item) throws {
    json += "{"
    if let baseline = finding.baseline {
      try add("\"baseline\":", baseline.rawValue)
      json += ","
    }
    json += "\"confidence\":"
    // The encoder writes whole numbers without a fraction.
    let confidence = finding.confidence.description
    json += confidence.hasSuffix(".0") ? String(confidence.dropLast(2)) : confidence
    try add(",\"fingerprint\":", finding.fingerprint)
    try add(",\"message\":", finding.message)
    json += ",\"original\":"
    try add(finding.original)
    try add(",\"rule\":", finding.rule)
    try add(",\"severity\":", finding.severity.rawValue)
    try add(",\"suggestion\":", finding.suggestion)
    if let suppression = finding.suppression {
      json += ",\"suppression\":{"
      try add("\"justification\":", suppression.justification)
      try add(suppression.justification == nil ? "\"kind\":" : ",\"kind\":", suppression.kind.rawValue)
      json += "}"
    }
    json += ",\"translation\":"
    try add(finding.translation)
    json += "}"
  }

  private mutating func add(_ place: AuditReport.Place) throws {
    add("{\"column\":", place.column)
    add(",\"line\":", place.line)
    try add(",\"text\":", place.text)
    json += ",\"utf8\":["
    for (index, offset) in place.utf8.enumerated() { add(index > 0 ? "," : "", offset) }
    json += "]"
    try add(",\"value\":", place.value)
    json += "}"
  }

  private mutating func add(_ name: String, _ number: Int) {
    json += name
    json += String(number)
  }

  /// Adds a member, or nothing where there is no value.
  private mutating func add(_ name: String, _ value: String?) throws {
    guard let value else { return }
    json += name
    try append(value)
  }

  private mutating func append(_ text: String) throws {
    // Tabs, line breaks and the like are rare: how they are written is the encoder's matter.
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      json += try JSONText.line(text)
      return
    }
    json += "\""
    if text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { json += "\\" }
        json.unicodeScalars.append(scalar)
      }
    } else {
      json += text
    }
    json += "\""
  }
}
