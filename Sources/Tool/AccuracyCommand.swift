import Accuracy
import ArgumentParser
import Articles
import Checks
import DoiChieu
import Reporting

struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Score the auditor on translations with planted faults.",
    discussion: """
      A FOLDER holds NNN.vi.txt, NNN.en.txt and faults.jsonl, or clean/, planted/ and gold.jsonl. Without one, the corpus that comes with
      doichieu is used. Exit status: 0, or 1 when a floor of --floors is broken, 2 when something could not be read.
      """)

  @Argument(help: "Folders to score; corpora/news when none is named.") var folder: [String] = []
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "The least severity that counts as finding a fault: error, warning or info.") var threshold: Severity =
    .warning
  @Option(help: "A file of scores that must not get worse.") var floors: String?
  @Option(help: "Write the measured scores as floors.") var writeFloors: String?
  @Flag(help: "List every false alarm.") var alarms = false
  @Option(defaultAsFlag: "all", help: "List the faults that were missed, of one category or of all.") var missed: String?
  @Option(help: "Take every n-th fault only, for a quick look.") var every = 1
  @Option(help: "Threads (default: as many as cores).") var jobs: Int?
  @Option(help: "Language of messages: en or vi (default: the locale's).") var language: String?

  func validate() throws {
    if every < 1 { throw ValidationError("--every takes a number from 1") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if let language, !["en", "vi"].contains(language) { throw ValidationError("--language takes en or vi") }
    if every > 1, floors != nil || writeFloors != nil {
      throw ValidationError("floors are measured on all faults; leave out --every")
    }
  }

  func run() throws {
    let tongue = Console.language(language)
    var folders = folder
    if folders.isEmpty {
      guard let bundled = Corpus.bundledFolder() else {
        fail(
          tongue == .vietnamese
            ? "không thấy corpora/news ở gần đây; hãy nêu thư mục"
            : "corpora/news is not near the working folder nor the program; name a folder")
        throw ExitCode(ExitStatus.failure)
      }
      folders = [bundled]
    }
    let pinned = try floors.map { path in try attempt { try Floors(path: path) } }
    let auditor: Auditor
    do throws(Auditor.Failure) { auditor = try Auditor() } catch {
      fail(error.text(in: tongue))
      throw ExitCode(ExitStatus.failure)
    }
    let work = OrderedWork(workers: jobs)
    var scores: [AccuracyScore] = []
    var listing = ""
    var fingerprints: [String] = []
    let start = ContinuousClock.now
    var audits = 0
    for folder in folders {
      let corpus = try attempt { try Corpus.open(folder, every: every) }
      let run = try attempt { try AccuracyRun(corpus, auditor: auditor, work: work) }
      let score = AccuracyScore(run, threshold: threshold)
      scores.append(score)
      audits += run.auditCount
      fingerprints.append("\(score.corpus) \(score.fingerprint)")
      let list = AccuracyListing(run, threshold: threshold, language: tongue)
      if alarms { listing += list.alarms }
      if let missed {
        if missed != "all", !list.categories.contains(missed) {
          fail(
            "\(folder): no fault is of category \"\(missed)\"; there are: \(list.categories.sorted().joined(separator: ", "))"
          )
          throw ExitCode(ExitStatus.failure)
        }
        listing += list.missed(missed == "all" ? nil : missed)
      }
    }
    let signature =
      "\(Signature.current); threshold \(threshold.rawValue); every \(every); \(fingerprints.joined(separator: ", "))"
    if json {
      Console.write(try JSONText.pretty(AccuracyReport(scores, signature: signature)) + "\n")
    } else {
      Console.write(listing)
      if !alarms && missed == nil {
        for score in scores { Console.write(AccuracyText(language: tongue).text(score) + "\n") }
      }
      Console.write((tongue == .vietnamese ? "chữ ký: " : "signature: ") + signature + "\n")
    }
    let rate = Double(audits) / ((ContinuousClock.now - start) / .seconds(1))
    Console.complain("\(audits) audits, \(Int(rate)) a second")
    if let writeFloors { try attempt { try Floors(scores, signature: signature).write(to: writeFloors) } }
    if let pinned {
      let breaches = pinned.breaches(scores)
      for breach in breaches { Console.complain(text(breach, tongue)) }
      if !breaches.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
  }

  private func text(_ breach: Floors.Breach, _ tongue: Language) -> String {
    tongue == .vietnamese
      ? "\(breach.corpus): \(breach.what) là \(breach.measured), \(breach.isCeiling ? "trên mức trần" : "dưới mức sàn") \(breach.floor)"
      : "\(breach.corpus): \(breach.what) is \(breach.measured), \(breach.isCeiling ? "above the ceiling" : "below the floor") of \(breach.floor)"
  }

  private func fail(_ message: String) { Console.complain(message) }

  private func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch {
      if let failure = error as? AccuracyRun.Failure, let reason = failure.reason as? Auditor.Failure {
        fail("\(failure.id): \(reason.text(in: Console.language(language)))")
      } else {
        fail("\(error)")
      }
      throw ExitCode(ExitStatus.failure)
    }
  }
}
