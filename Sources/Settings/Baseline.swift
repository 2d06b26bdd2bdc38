import Articles
import Checks
import Foundation

/// Findings that a person looked at and let pass, kept in a file beside the texts.
///
/// An entry is found again by its fingerprint, which is made of the rule and the words, so that edits elsewhere do not bring it back.
public struct Baseline: Sendable, Equatable {
  public struct Entry: Codable, Sendable, Equatable {
    public var fingerprint: String
    public var rule: String
    /// The translation's path, from the baseline's folder.
    public var translation: String
    /// What the finding was about, for people who read the file.
    public var excerpt: String
    /// Why it was let pass.
    public var reason: String
    public var reviewer: String

    public init(
      fingerprint: String, rule: String, translation: String, excerpt: String, reason: String = "",
      reviewer: String = ""
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.translation = translation
      self.excerpt = excerpt
      self.reason = reason
      self.reviewer = reviewer
    }
  }

  private struct File: Codable {
    var schema: String
    var entries: [Entry]
  }

  private static let schema = "doichieu.baseline/1"

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A file that is no baseline.
  public struct Unusable: Error, Sendable, Equatable {
    public let path: String
    public let reason: Message
    public func text(in language: Language) -> String { "\(path): \(reason.text(in: language))" }
  }

  public static func read(_ path: String) throws(Unusable) -> Baseline {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unusable(path: path, reason: Message("cannot be read", vi: "không đọc được"))
    }
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: data) } catch {
      throw Unusable(
        path: path, reason: Message("is no baseline file: \(error)", vi: "không phải tệp baseline: \(error)"))
    }
    guard file.schema == schema else {
      throw Unusable(
        path: path,
        reason: Message(
          "has the schema \(file.schema), not \(schema)", vi: "có schema \(file.schema), không phải \(schema)"))
    }
    return Baseline(file.entries)
  }

  /// Writes the file whole: one entry a line, in order of files and fingerprints, so that changes show well in version control.
  public func write(to path: String) throws(Unusable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let lines = try entries.sorted {
        ($0.translation, $0.rule, $0.fingerprint) < ($1.translation, $1.rule, $1.fingerprint)
      }.map {
        "    " + String(decoding: try encoder.encode($0), as: UTF8.self)
      }
      let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
      let text = "{\n  \"schema\": \"\(Baseline.schema)\",\n  \"entries\": \(list)\n}\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let why = (error as NSError).localizedDescription
      throw Unusable(path: path, reason: Message("cannot be written: \(why)", vi: "không ghi được: \(why)"))
    }
  }

  /// A translation's name in a baseline: its path from the baseline's folder where it lies in it, else the path as given.
  public static func name(of translation: String, folder: String) -> String {
    AbsolutePath.relative(translation, to: folder) ?? translation
  }

  /// The folder of a baseline file.
  public static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}

/// A baseline laid out for looking up, by translation and fingerprint.
public struct BaselineIndex: Sendable {
  public let baseline: Baseline
  private let folder: String
  private let entries: [String: [String: Baseline.Entry]]

  /// - Parameter path: the baseline's file, from whose folder translations are named.
  public init(_ baseline: Baseline, path: String) {
    self.baseline = baseline
    folder = Baseline.folder(of: path)
    var entries: [String: [String: Baseline.Entry]] = [:]
    for entry in baseline.entries { entries[entry.translation, default: [:]][entry.fingerprint] = entry }
    self.entries = entries
  }

  /// The entries that let findings of an audit pass, by fingerprint.
  ///
  /// The same words may stand in two articles: an entry speaks of its own only.
  public func entries(for audit: Audit) -> [String: Baseline.Entry] {
    guard let known = entries[Baseline.name(of: audit.bitext.translation.path, folder: folder)] else { return [:] }
    var found: [String: Baseline.Entry] = [:]
    for fingerprint in Fingerprint.all(of: audit) { found[fingerprint] = known[fingerprint] }
    return found
  }

  /// New entries for findings of an audit; those that are known keep their reason and reviewer.
  public func renewed(_ audit: Audit, atLeast severity: Severity, reason: String, reviewer: String) -> [Baseline.Entry] {
    let name = Baseline.name(of: audit.bitext.translation.path, folder: folder)
    return zip(audit.findings, Fingerprint.all(of: audit)).compactMap { finding, fingerprint in
      if let known = entries[name]?[fingerprint] { return known }
      guard finding.severity >= severity else { return nil }
      return Baseline.Entry(
        fingerprint: fingerprint, rule: finding.rule.rawValue, translation: name, excerpt: finding.message.english,
        reason: reason,
        reviewer: reviewer)
    }
  }

  /// The entries for translations that were audited which let nothing pass any more.
  public func useless(audited: Set<String>, used: Set<String>) -> [Baseline.Entry] {
    let names = Set(audited.map { Baseline.name(of: $0, folder: folder) })
    return baseline.entries.filter { names.contains($0.translation) && !used.contains($0.fingerprint) }
  }

  /// The entries of translations that were not audited this time.
  public func untouched(audited: Set<String>) -> [Baseline.Entry] {
    let names = Set(audited.map { Baseline.name(of: $0, folder: folder) })
    return baseline.entries.filter { !names.contains($0.translation) }
  }
}
