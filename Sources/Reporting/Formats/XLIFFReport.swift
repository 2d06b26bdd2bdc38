import Alignment
import Articles
import Checks
import Facts

/// An audit as XLIFF 2.1 with ITS 2.0 localization-quality annotations, so that a translation editor shows findings in place.
///
/// A unit holds the sentences that tell the same. A finding is an annotation (`mrk`) on the words it speaks of, and a note of the unit for editors
/// that know no ITS. What the translation lacks is annotated on the whole target, since there are no words of its own to hold it.
public struct XLIFFReport: Sendable {
  public let text: String

  /// - Parameter report: the same audit as others read it, in the same order of findings.
  public init(_ audit: Audit, _ report: AuditReport) {
    let bitext = audit.bitext
    let (source, target) = bitext.isFromEnglish ? ("en", "vi") : ("vi", "en")
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" version="2.1" \
      srcLang="\(XLIFFReport.tag(bitext.original.language, source))" trgLang="\(XLIFFReport.tag(bitext.translation.language, target))">
        <file id="f1" original="\(Markup.attribute(bitext.original.path))">

      """
    for (index, bead) in bitext.beads.enumerated() {
      out += XLIFFReport.unit(index + 1, bead, bitext, report)
    }
    out += "  </file>\n</xliff>\n"
    text = out
  }

  private static func tag(_ language: Language, _ assumed: String) -> String {
    language == .vietnamese || language == .english ? language.rawValue : assumed
  }

  /// Where the sentences of a bead stand in the article as given.
  private static func ranges(_ indices: Range<Int>, _ segments: [SegmentText], _ article: Article) -> [Range<Int>] {
    indices.map { article.map.given(segments[$0].segment.range) }
  }

  private static func unit(_ number: Int, _ bead: Bead, _ bitext: Bitext, _ report: AuditReport) -> String {
    let source = ranges(bead.original, bitext.originalSegments, bitext.original)
    let target = ranges(bead.translation, bitext.translationSegments, bitext.translation)
    var sourceMarks: [AnnotatedText.Annotation] = []
    var targetMarks: [AnnotatedText.Annotation] = []
    var notes = ""
    for (index, item) in report.findings.enumerated() {
      let attributes = its(item)
      let inSource = annotations(item.original.utf8, source, id: "o\(index + 1)", attributes)
      var inTarget = annotations(item.translation.utf8, target, id: "t\(index + 1)", attributes)
      let isOmission = item.translation.text.isEmpty
      if isOmission, !inSource.isEmpty,
        let sentence = target.last(where: { $0.lowerBound <= item.translation.utf8[0] }) ?? target.last
      {
        inTarget = [.init(range: sentence, id: "t\(index + 1)", attributes: attributes)]
      }
      sourceMarks += inSource
      targetMarks += inTarget
      // The note stands with the translation, or with the original where the translation has nothing.
      guard isOmission ? !inSource.isEmpty : !inTarget.isEmpty else { continue }
      let priority =
        switch item.severity {
        case .error: 1
        case .warning: 3
        case .info: 7
        }
      notes +=
        "        <note id=\"n\(index + 1)\" appliesTo=\"\(target.isEmpty ? "source" : "target")\" category=\"\(item.rule)\" priority=\"\(priority)\">"
        + "\(Markup.attribute(told(item)))</note>\n"
    }
    func content(_ ranges: [Range<Int>], _ article: Article, _ marks: [AnnotatedText.Annotation]) -> String {
      ranges.map { range in
        AnnotatedText.xliff(
          article.given, range,
          marks.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound })
      }.joined(separator: " ")
    }
    var out = "    <unit id=\"u\(number)\">\n"
    if !notes.isEmpty { out += "      <notes>\n\(notes)      </notes>\n" }
    out += "      <segment id=\"s\(number)\">\n"
    out += "        <source>\(content(source, bitext.original, sourceMarks))</source>\n"
    out += "        <target>\(content(target, bitext.translation, targetMarks))</target>\n"
    return out + "      </segment>\n    </unit>\n"
  }

  /// A finding's place as annotations of the sentences it touches: one, or one a sentence where it spans several.
  private static func annotations(_ utf8: [Int], _ sentences: [Range<Int>], id: String, _ attributes: String)
    -> [AnnotatedText.Annotation]
  {
    let parts = sentences.map { (utf8[0]..<utf8[1]).clamped(to: $0) }.filter { !$0.isEmpty }
    return parts.enumerated().map { .init(range: $1, id: $0 == 0 ? id : "\(id)-\($0 + 1)", attributes: attributes) }
  }

  private static func told(_ item: AuditReport.Item) -> String {
    item.message + (item.suggestion.map { " → \($0)" } ?? "")
      + (item.suppression.map { " [suppressed\($0.justification.map { ": \($0)" } ?? "")]" } ?? "")
  }

  private static func its(_ item: AuditReport.Item) -> String {
    let severity =
      switch item.severity {
      case .error: 100
      case .warning: 60
      case .info: 20
      }
    return
      "type=\"its:generic\" its:locQualityIssueType=\"\(issueType(item.rule))\" its:locQualityIssueSeverity=\"\(severity)\""
      + " its:locQualityIssueComment=\"\(Markup.attribute("[\(item.rule)] \(told(item))"))\""
      + " its:locQualityIssueEnabled=\"\(item.suppression == nil ? "yes" : "no")\""
  }

  /// The type of ITS 2.0's list (appendix C) a rule's findings are of.
  static func issueType(_ rule: String) -> String {
    if rule.hasPrefix("untranslated") { return "untranslated" }
    if rule.hasPrefix("dropped") { return "omission" }
    if rule.hasPrefix("added") { return "addition" }
    switch rule {
    case "changed-number", "changed-amount", "changed-quantity", "changed-percentage", "changed-date", "changed-time",
      "changed-score", "changed-code":
      return "numbers"
    case _ where rule.contains("term") || rule.contains("glossary"): return "terminology"
    default: return "mistranslation"
    }
  }
}

/// Text with annotations that may overlap, as XLIFF inline content.
enum AnnotatedText {
  struct Annotation {
    let range: Range<Int>
    let id: String
    let attributes: String
  }

  /// Annotations that nest become `mrk`; one that would cross another becomes a pair of `sm` and `em`.
  static func xliff(_ bytes: [UInt8], _ range: Range<Int>, _ annotations: [Annotation]) -> String {
    let sorted = annotations.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var out = ""
    var at = range.lowerBound
    var open: [Annotation] = []
    var crossing: [Annotation] = []
    func text(upTo end: Int) {
      if end > at { out += escape(String(decoding: bytes[at..<end], as: UTF8.self)) }
      at = max(at, end)
    }
    func close(upTo offset: Int) {
      while let next = (open.suffix(1) + crossing).min(by: { $0.range.upperBound < $1.range.upperBound }),
        next.range.upperBound <= offset
      {
        text(upTo: next.range.upperBound)
        if let index = crossing.firstIndex(where: { $0.id == next.id }) {
          out += "<em startRef=\"\(next.id)\"/>"
          crossing.remove(at: index)
        } else {
          out += "</mrk>"
          open.removeLast()
        }
      }
    }
    for annotation in sorted {
      close(upTo: annotation.range.lowerBound)
      text(upTo: annotation.range.lowerBound)
      if let top = open.last, annotation.range.upperBound > top.range.upperBound {
        out += "<sm id=\"\(annotation.id)\" \(annotation.attributes)/>"
        crossing.append(annotation)
      } else {
        out += "<mrk id=\"\(annotation.id)\" \(annotation.attributes)>"
        open.append(annotation)
      }
    }
    close(upTo: range.upperBound)
    text(upTo: range.upperBound)
    return out
  }

  /// Text with markup characters as entities and what XML cannot hold as `cp`.
  static func escape(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\r": out += "&#13;"
      default:
        if scalar.isXMLCharacter {
          out.unicodeScalars.append(scalar)
        } else {
          out += "<cp hex=\"\(scalar.codePoint.dropFirst(2))\"/>"
        }
      }
    }
    return out
  }
}
