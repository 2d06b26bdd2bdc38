import CICU

/// Names of countries and territories from CLDR, through ICU.
public enum RegionNames {
  /// The ISO 3166 alpha-2 codes ICU knows, in its order.
  public static var codes: [String] {
    var result: [String] = []
    guard var next = dc_region_codes() else { return result }
    while let code = next.pointee {
      result.append(String(cString: code))
      next += 1
    }
    return result
  }

  /// The name of a region in a language, e.g. "US" in "vi" is "Hoa Kỳ".
  public static func name(of region: String, in locale: String) throws(ICUError) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    var length: Int32 = 0
    try check(dc_region_name(locale, region, &buffer, Int32(buffer.count), &length))
    return String(decoding: buffer[..<Int(length)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
