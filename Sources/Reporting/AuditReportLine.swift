import Checks

/// A report as one line of JSON, byte for byte what `JSONText.line` makes of it: keys sorted, nothing for what is absent.
///
/// A file of sentence pairs asks for thousands of small reports, and a general encoder spends more time on boxes and dictionaries than audits do on values.
struct AuditReportLine {
  private var json: [UInt8] = []

  static func text(_ report: AuditReport) throws -> String {
    var line = AuditReportLine()
    line.json.reserveCapacity(700 + report.findings.count * 500)
    try line.add(report)
    return String(decoding: line.json, as: UTF8.self)
  }

  private mutating func add(_ report: AuditReport) throws {
    put("{\"findings\":[")
    for (index, finding) in report.findings.enumerated() {
      if index > 0 { put(",") }
      try add(finding)
    }
    put("]")
    try add(",\"id\":", report.id)
    put(",\"original\":")
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
    put("},\"translation\":")
    try add(report.translation)
    if let unit = report.unit {
      put(",\"unit\":{")
      try add("\"id\":", unit.id)
      add(unit.id == nil ? "\"line\":" : ",\"line\":", unit.line)
      put("}")
    }
    try add(",\"version\":", report.version)
    put("}")
  }

  private mutating func add(_ document: AuditReport.Document) throws {
    put("{")
    try add("\"date\":", document.date)
    try add(document.date == nil ? "\"language\":" : ",\"language\":", document.language)
    try add(",\"path\":", document.path)
    try add(",\"source\":", document.source)
    try add(",\"title\":", document.title)
    put("}")
  }

  private mutating func add(_ finding: AuditReport.Item) throws {
    put("{")
    if let baseline = finding.baseline {
      try add("\"baseline\":", baseline.rawValue)
      put(",")
    }
    put("\"confidence\":")
    // The encoder writes whole numbers without a fraction.
    let confidence = finding.confidence.description
    json.append(contentsOf: (confidence.hasSuffix(".0") ? confidence.dropLast(2) : confidence[...]).utf8)
    try add(",\"fingerprint\":", finding.fingerprint)
    try add(",\"message\":", finding.message)
    put(",\"original\":")
    try add(finding.original)
    try add(",\"rule\":", finding.rule)
    try add(",\"severity\":", finding.severity.rawValue)
    try add(",\"suggestion\":", finding.suggestion)
    if let suppression = finding.suppression {
      put(",\"suppression\":{")
      try add("\"justification\":", suppression.justification)
      try add(suppression.justification == nil ? "\"kind\":" : ",\"kind\":", suppression.kind.rawValue)
      put("}")
    }
    put(",\"translation\":")
    try add(finding.translation)
    put("}")
  }

  private mutating func add(_ place: AuditReport.Place) throws {
    add("{\"column\":", place.column)
    add(",\"line\":", place.line)
    try add(",\"text\":", place.text)
    put(",\"utf8\":[")
    for (index, offset) in place.utf8.enumerated() { add(index > 0 ? "," : "", offset) }
    put("]")
    try add(",\"value\":", place.value)
    put("}")
  }

  /// Adds a member whose value is a number.
  private mutating func add(_ name: StaticString, _ number: Int) {
    put(name)
    json.append(contentsOf: String(number).utf8)
  }

  /// Adds a member, or nothing where there is no value.
  private mutating func add(_ name: StaticString, _ value: String?) throws {
    guard var value else { return }
    put(name)
    // Tabs, line breaks and the like are rare: how they are written is the encoder's matter.
    let isPlain = value.withUTF8 { bytes in
      json.append(0x22)
      let start = json.count
      for byte in bytes {
        if byte < 0x20 || byte == 0x7F {
          json.removeLast(json.count - start + 1)
          return false
        }
        if byte == 0x22 || byte == 0x5C { json.append(0x5C) }
        json.append(byte)
      }
      json.append(0x22)
      return true
    }
    if !isPlain { json.append(contentsOf: try JSONText.line(value).utf8) }
  }

  private mutating func put(_ text: StaticString) { text.withUTF8Buffer { json.append(contentsOf: $0) } }
}
