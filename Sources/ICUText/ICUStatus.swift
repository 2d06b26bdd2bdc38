import CICU

/// A failure that ICU reported, by the name ICU itself gives it.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// The ICU status code, always greater than zero.
  public let status: Int32

  public var description: String { "ICU: \(String(cString: dc_status_name(status)))" }
}

/// Throws when an ICU status is a failure. Warnings are negative: "default locale used" is no error.
func check(_ status: Int32) throws(ICUError) {
  if status > 0 { throw ICUError(status: status) }
}

/// The ICU this process runs on.
public enum ICU {
  /// ICU's version, e.g. "72.1".
  public static let version = String(cString: dc_icu_version())

  /// The version of the Unicode data in it, e.g. "15.0".
  public static let unicodeVersion = String(cString: dc_unicode_version())

  /// Makes ICU's answers independent of the environment's locale. Call once at start.
  ///
  /// Without it, ICU falls back to `LC_ALL` where its data has no entry for the locale asked for.
  public static func ignoreEnvironmentLocale() throws(ICUError) {
    try check(dc_use_root_locale())
  }
}
