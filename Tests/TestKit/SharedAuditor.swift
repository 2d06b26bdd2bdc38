import DoiChieu

/// One auditor for all tests of a process: loading the glossaries takes longer than any test.
public enum SharedAuditor {
  private static let loaded: Result<Auditor, Auditor.Failure> = {
    do throws(Auditor.Failure) { return .success(try Auditor()) } catch { return .failure(error) }
  }()

  public static var auditor: Auditor {
    get throws { try loaded.get() }
  }
}
