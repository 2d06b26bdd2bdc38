import Glossary
import Testing
import TestKit

@Suite struct MergeTests {
  private let base = [
    "t/a\tterm\tx\tone\t\tmột\t\tapproved\ts", "t/b\tterm\tx\ttwo\tpair\thai\t\tapproved\ts",
    "t/c\tterm\tx\tthree\t\tba\t\tapproved\ts",
  ]

  private func merge(_ ours: [String], _ theirs: [String]) throws -> GlossaryMerge {
    GlossaryMerge(base: try table(base), ours: try table(ours), theirs: try table(theirs))
  }

  @Test func changesOfBothSidesAreTakenTogether() throws {
    var ours = base
    var theirs = base
    ours[0] = "t/a\tterm\tx\tone\tsingle\tmột\t\tapproved\ts"
    theirs[0] = "t/a\tterm\tx\tone\tunit\tmột\t\tapproved\ts2"
    theirs.insert("t/d\tterm\tx\tfour\t\tbốn\t\tproposed\ts", at: 1)
    theirs.removeLast()
    let merged = try merge(ours, theirs)
    #expect(merged.conflicts == [])
    #expect(
      merged.text() == """
        id\ttype\tdomain\ten\ten.admitted\tvi\tvi.admitted\tstatus\tsource
        t/a\tterm\tx\tone\tsingle | unit\tmột\t\tapproved\ts2
        t/d\tterm\tx\tfour\t\tbốn\t\tproposed\ts
        t/b\tterm\tx\ttwo\tpair\thai\t\tapproved\ts

        """)
  }

  @Test func aValueBothChangedIsAConflictInGitsMarks() throws {
    var ours = base
    var theirs = base
    ours[1] = "t/b\tterm\tx\ttwo\tpair\tđôi\t\tapproved\ts"
    theirs[1] = "t/b\tterm\tx\ttwo\tpair\tcặp\t\tapproved\ts"
    let merged = try merge(ours, theirs)
    #expect(merged.conflicts.map(\.concept) == ["t/b"])
    #expect(merged.conflicts[0].columns == ["vi"])
    let marks = merged.text().split(separator: "\n").filter { "<|=>".contains($0.first!) }
    #expect(marks == ["<<<<<<< ours", "||||||| base", "=======", ">>>>>>> theirs"])
    // No table until a person has chosen: the marks are rows of one cell, which lint reports.
    let read = try GlossaryTable(try TSVFile(path: "m.tsv", bytes: Array(merged.text().utf8)))
    #expect(Lint([read]).findings.contains { $0.severity == .error })
  }

  @Test func removedHereAndChangedThereIsAConflict() throws {
    var theirs = base
    theirs[2] = "t/c\tterm\tx\tthree\ttrio\tba\t\tapproved\ts"
    let merged = try merge(Array(base.dropLast()), theirs)
    #expect(merged.conflicts.map(\.concept) == ["t/c"])
    #expect(merged.conflicts[0].ours == nil)
  }

  @Test func removedByBothIsGone() throws {
    let merged = try merge(Array(base.dropLast()), Array(base.dropLast()))
    #expect(merged.conflicts == [])
    #expect(!merged.text().contains("t/c"))
  }

  @Test func mergingSidesTheOtherWayRoundGivesTheSameConflicts() throws {
    var ours = base
    var theirs = base
    for i in base.indices {
      ours[i] = ours[i].replacing("approved\ts", with: "approved\tours")
      theirs[i] = theirs[i].replacing("approved\ts", with: "approved\ttheirs")
    }
    #expect(try merge(ours, theirs).conflicts.map(\.concept) == merge(theirs, ours).conflicts.map(\.concept))
  }

  @Test func diffNamesConceptsAndColumns() throws {
    var new = base
    new[0] = "t/a\tterm\tx\tone\t\tmột\t\tproposed\ts"
    new[2] = "t/d\tterm\tx\tfour\t\tbốn\t\tproposed\ts"
    let (before, after) = (try table(base), try table(new))
    #expect(
      GlossaryDiff(before, after).changes == [
        .changed(id: "t/a", cells: [("status", "approved", "proposed")]), .added(after.concepts[2]),
        .removed(before.concepts[2]),
      ])
    #expect(GlossaryDiff(before, before).changes == [])
  }

  @Test func writingATableGivesItsBytesBack() throws {
    let original = try table(base)
    let again = try GlossaryTable(try TSVFile(path: "t.tsv", bytes: Array(original.text.utf8)))
    #expect(again.text == original.text)
    #expect(again.concepts == original.concepts)
  }
}
