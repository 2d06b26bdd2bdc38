import ICUText

enum RegionNamesOfCLDR {
  static func name(_ code: String, _ locale: String) throws -> String { try RegionNames.name(of: code, in: locale) }
}
