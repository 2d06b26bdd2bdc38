/// What a number counts: a currency, a measure, a span of time, a share.
public struct Unit: Hashable, Sendable, CustomStringConvertible {
  /// What can be converted into what.
  public enum Dimension: UInt8, Sendable {
    case money, share, length, area, volume, mass, temperature, speed, time, energy, power, data, count
  }

  /// A stable name: ISO 4217 for currencies ("USD"), else the SI or English symbol ("km", "mi", "%").
  public let symbol: String
  public let dimension: Dimension
  /// How many of the dimension's base unit one of these is (metre, square metre, litre, kilogram, m/s, second …). Currencies: 1.
  public let factor: Double
  /// Whether the text only says dollar and leaves open whose.
  public let isBare: Bool

  public var description: String { symbol }

  init(_ symbol: String, _ dimension: Dimension, _ factor: Double = 1, isBare: Bool = false) {
    self.isBare = isBare
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }

  public static func == (a: Unit, b: Unit) -> Bool { a.symbol == b.symbol }
  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }

  public static let percent = Unit("%", .share)
  public static let percentagePoint = Unit("pp", .share)
  public static let times = Unit("×", .count)
  static let dollar = Unit("USD", .money)
  static let bareDollar = Unit("USD", .money, isBare: true)
  static let pound = Unit("GBP", .money)
  static let penny = Unit("penny", .money, 0.01)
  static let euro = Unit("EUR", .money)
  public static let dong = Unit("VND", .money)
  static let yen = Unit("JPY", .money)
  static let yuan = Unit("CNY", .money)
  static let won = Unit("KRW", .money)
  /// Of four countries, as English calls their money.
  static let crown = Unit("crown", .money)
  static let krone = Unit("krone", .money)
  static let krona = Unit("SEK", .money)
  static let koruna = Unit("CZK", .money)
  public static let celsius = Unit("°C", .temperature)
  public static let fahrenheit = Unit("°F", .temperature)
  static let kilometre = Unit("km", .length, 1000)
  static let metre = Unit("m", .length)
  static let centimetre = Unit("cm", .length, 0.01)
  static let millimetre = Unit("mm", .length, 0.001)
  static let mile = Unit("mi", .length, 1609.344)
  static let nauticalMile = Unit("nmi", .length, 1852)
  static let yard = Unit("yd", .length, 0.9144)
  static let foot = Unit("ft", .length, 0.3048)
  static let inch = Unit("in", .length, 0.0254)
  static let avoirdupoisPound = Unit("lb", .mass, 0.453592)
  static let second = Unit("second", .time, 1)
  public static let minute = Unit("minute", .time, 60)
  public static let hour = Unit("hour", .time, 3600)
  public static let day = Unit("day", .time, 86_400)
  static let week = Unit("week", .time, 604_800)
  public static let month = Unit("month", .time, 2_629_746)
  static let quarter = Unit("quarter", .time, 7_889_238)
  public static let year = Unit("year", .time, 31_556_952)
  public static let decade = Unit("decade", .time, 315_569_520)
  public static let century = Unit("century", .time, 3_155_695_200)

  /// Units by the words that name them, longest first where one begins another. English words are lemmas.
  ///
  /// Sources: SI brochure; NIST Handbook 44 (customary units); ISO 4217; for tạ, yến, lượng, chỉ, sào, mẫu, công: Vietnamese trade usage.
  static let english: [(words: String, unit: Unit)] = [
    ("percent", .percent), ("per cent", .percent), ("percentage point", .percentagePoint), ("pct", .percent),
    ("time", .times), ("fold", .times),
    ("dollar", .bareDollar), ("us dollar", .dollar), ("usd", .dollar), ("buck", .bareDollar), ("pound", .pound),
    ("gbp", .pound), ("sterling", .pound), ("quid", .pound),
    ("euro", .euro), ("eur", .euro), ("dong", .dong), ("vnd", .dong), ("yen", .yen), ("jpy", .yen), ("yuan", .yuan),
    ("rmb", .yuan), ("renminbi", .yuan), ("cny", .yuan),
    ("won", .won), ("krw", .won), ("baht", Unit("THB", .money)), ("rupee", Unit("INR", .money)),
    ("ruble", Unit("RUB", .money)), ("rouble", Unit("RUB", .money)),
    ("rupiah", Unit("IDR", .money)), ("ringgit", Unit("MYR", .money)), ("peso", Unit("peso", .money)),
    ("franc", Unit("franc", .money)), ("krona", .krona),
    ("cent", Unit("cent", .money, 0.01)), ("penny", .penny),
    ("australian dollar", Unit("AUD", .money)), ("canadian dollar", Unit("CAD", .money)),
    ("singapore dollar", Unit("SGD", .money)), ("hong kong dollar", Unit("HKD", .money)), ("real", Unit("BRL", .money)),
    ("lira", Unit("TRY", .money)), ("shekel", Unit("ILS", .money)), ("krone", .krone),
    ("kroner", .krone), ("kronor", .krona), ("swedish krona", .krona),
    ("norwegian krone", .krone), ("danish krone", .krone),
    ("nok", .krone), ("dkk", .krone), ("sek", .krona),
    ("zloty", Unit("PLN", .money)), ("forint", Unit("HUF", .money)), ("koruna", .koruna), ("crown", .crown),
    ("swedish crown", .krona), ("norwegian crown", .krone), ("danish crown", .krone), ("czech crown", .koruna),
    ("hryvnia", Unit("UAH", .money)), ("dinar", Unit("dinar", .money)), ("dirham", Unit("dirham", .money)),
    ("riyal", Unit("riyal", .money)), ("rial", Unit("rial", .money)), ("taka", Unit("BDT", .money)),
    ("kyat", Unit("MMK", .money)), ("kip", Unit("LAK", .money)), ("riel", Unit("KHR", .money)),
    ("naira", Unit("NGN", .money)), ("rand", Unit("ZAR", .money)), ("birr", Unit("ETB", .money)),
    ("swiss franc", Unit("franc", .money)), ("chf", Unit("franc", .money)), ("pence", .penny),
    ("pound sterling", .pound), ("british pound", .pound), ("new zealand dollar", Unit("NZD", .money)),
    ("taiwan dollar", Unit("TWD", .money)), ("aud", Unit("AUD", .money)), ("cad", Unit("CAD", .money)),
    ("sgd", Unit("SGD", .money)), ("hkd", Unit("HKD", .money)), ("nzd", Unit("NZD", .money)),
    ("thb", Unit("THB", .money)), ("inr", Unit("INR", .money)), ("idr", Unit("IDR", .money)),
    ("rs", Unit("INR", .money)), ("myr", Unit("MYR", .money)), ("rm", Unit("MYR", .money)), ("rp", Unit("IDR", .money)), ("bitcoin", Unit("BTC", .money)),
    ("kilometer", .kilometre), ("kilometre", .kilometre), ("km", .kilometre), ("meter", .metre), ("metre", .metre),
    ("m", .metre), ("centimeter", .centimetre),
    ("centimetre", .centimetre), ("cm", .centimetre), ("millimeter", .millimetre), ("millimetre", .millimetre),
    ("mm", .millimetre), ("mile", .mile), ("mi", .mile),
    ("nautical mile", .nauticalMile), ("yard", .yard), ("foot", .foot), ("ft", .foot), ("inch", .inch),
    ("hectare", Unit("ha", .area, 10_000)), ("ha", Unit("ha", .area, 10_000)), ("acre", Unit("acre", .area, 4046.856)),
    ("square kilometer", Unit("km²", .area, 1e6)), ("square kilometre", Unit("km²", .area, 1e6)),
    ("sq km", Unit("km²", .area, 1e6)), ("square mile", Unit("mi²", .area, 2_589_988)),
    ("square meter", Unit("m²", .area)), ("square metre", Unit("m²", .area)),
    ("square foot", Unit("ft²", .area, 0.092903)),
    ("liter", Unit("L", .volume)), ("litre", Unit("L", .volume)), ("gallon", Unit("gal", .volume, 3.78541)),
    ("barrel", Unit("bbl", .volume, 158.987)),
    ("cubic meter", Unit("m³", .volume, 1000)), ("cubic metre", Unit("m³", .volume, 1000)),
    ("pint", Unit("pint", .volume, 0.473)),
    ("kilogram", Unit("kg", .mass)), ("kg", Unit("kg", .mass)), ("kilo", Unit("kg", .mass)),
    ("gram", Unit("g", .mass, 0.001)), ("ton", Unit("t", .mass, 1000)),
    ("tonne", Unit("t", .mass, 1000)), ("metric ton", Unit("t", .mass, 1000)), ("ounce", Unit("oz", .mass, 0.0283495)),
    ("tael", Unit("lượng", .mass, 0.0375)), ("chi", Unit("chỉ", .mass, 0.00375)), ("oz", Unit("oz", .mass, 0.0283495)), ("stone", Unit("st", .mass, 6.35029)),
    ("lb", Unit("lb", .mass, 0.453592)),
    ("lbs", Unit("lb", .mass, 0.453592)),
    ("degree celsius", .celsius), ("celsius", .celsius), ("degree fahrenheit", .fahrenheit),
    ("fahrenheit", .fahrenheit), ("degree", Unit("°", .temperature)),
    ("kilometer per hour", Unit("km/h", .speed, 0.27778)), ("kilometre per hour", Unit("km/h", .speed, 0.27778)),
    ("kilometer an hour", Unit("km/h", .speed, 0.27778)), ("kilometre an hour", Unit("km/h", .speed, 0.27778)), ("kph", Unit("km/h", .speed, 0.27778)),
    ("mile per hour", Unit("mph", .speed, 0.44704)), ("mile an hour", Unit("mph", .speed, 0.44704)),
    ("mph", Unit("mph", .speed, 0.44704)), ("knot", Unit("kn", .speed, 0.514444)),
    ("second", .second), ("minute", .minute), ("hour", .hour), ("hr", .hour), ("day", .day), ("week", .week),
    ("fortnight", Unit("fortnight", .time, 1_209_600)), ("month", .month), ("year", .year), ("yr", .year),
    ("decade", .decade), ("century", .century), ("quarter", .quarter),
    ("megawatt", Unit("MW", .power, 1e6)), ("mw", Unit("MW", .power, 1e6)), ("gigawatt", Unit("GW", .power, 1e9)),
    ("kilowatt", Unit("kW", .power, 1000)), ("watt", Unit("W", .power)),
    ("kilowatt hour", Unit("kWh", .energy)), ("kwh", Unit("kWh", .energy)), ("gigabyte", Unit("GB", .data, 1e9)),
    ("gb", Unit("GB", .data, 1e9)), ("terabyte", Unit("TB", .data, 1e12)), ("megabyte", Unit("MB", .data, 1e6)),
  ]

  static let vietnamese: [(words: String, unit: Unit)] = [
    ("phần trăm", .percent), ("điểm phần trăm", .percentagePoint), ("lần", .times),
    ("đô la", .bareDollar), ("đô la mỹ", .dollar), ("đôla", .bareDollar), ("đôla mỹ", .dollar), ("đô", .bareDollar),
    ("usd", .dollar), ("mỹ kim", .dollar), ("bảng", .pound), ("bảng anh", .pound), ("gbp", .pound),
    ("euro", .euro), ("eur", .euro), ("ơ rô", .euro), ("đồng", .dong), ("đồng việt nam", .dong), ("vnd", .dong),
    ("vnđ", .dong), ("đ", .dong), ("yên", .yen), ("yen", .yen), ("đồng yen", .yen), ("yên nhật", .yen), ("nhân dân tệ", .yuan), ("tệ", .yuan),
    ("nhân dân tệ trung quốc", .yuan),
    ("won", .won), ("baht", Unit("THB", .money)), ("rupee", Unit("INR", .money)), ("rupi", Unit("INR", .money)),
    ("rúp", Unit("RUB", .money)), ("ruble", Unit("RUB", .money)), ("rupiah", Unit("IDR", .money)),
    ("ringgit", Unit("MYR", .money)), ("peso", Unit("peso", .money)), ("franc", Unit("franc", .money)),
    ("krona", .krona), ("xu", Unit("cent", .money, 0.01)), ("cent", Unit("cent", .money, 0.01)),
    ("penny", .penny), ("xu anh", .penny),
    ("pence", .penny), ("krone", .krone), ("kroner", .krone),
    ("krone na uy", .krone), ("krone đan mạch", .krone),
    ("curon", .krone), ("kronor", .krona), ("krona thụy điển", .krona),
    ("curon thụy điển", .krona), ("nok", .krone), ("dkk", .krone),
    ("sek", .krona), ("zloty", Unit("PLN", .money)), ("forint", Unit("HUF", .money)),
    ("koruna", .koruna), ("hryvnia", Unit("UAH", .money)), ("dinar", Unit("dinar", .money)),
    ("dirham", Unit("dirham", .money)), ("riyal", Unit("riyal", .money)), ("rial", Unit("rial", .money)),
    ("taka", Unit("BDT", .money)), ("kyat", Unit("MMK", .money)), ("kíp", Unit("LAK", .money)),
    ("kip", Unit("LAK", .money)), ("riel", Unit("KHR", .money)), ("naira", Unit("NGN", .money)),
    ("rand", Unit("ZAR", .money)), ("birr", Unit("ETB", .money)), ("lira", Unit("TRY", .money)),
    ("shekel", Unit("ILS", .money)), ("franc thụy sĩ", Unit("franc", .money)), ("chf", Unit("franc", .money)),
    ("đô la new zealand", Unit("NZD", .money)), ("đô la đài loan", Unit("TWD", .money)),
    ("đài tệ", Unit("TWD", .money)), ("đô úc", Unit("AUD", .money)), ("cad", Unit("CAD", .money)),
    ("sgd", Unit("SGD", .money)), ("hkd", Unit("HKD", .money)), ("nzd", Unit("NZD", .money)),
    ("thb", Unit("THB", .money)), ("inr", Unit("INR", .money)), ("idr", Unit("IDR", .money)),
    ("myr", Unit("MYR", .money)), ("jpy", .yen), ("cny", .yuan), ("krw", .won), ("bitcoin", Unit("BTC", .money)),
    ("đồng euro", .euro), ("đồng yên", .yen), ("đồng rúp", Unit("RUB", .money)), ("đồng baht", Unit("THB", .money)),
    ("đồng rupee", Unit("INR", .money)), ("đồng nhân dân tệ", .yuan), ("đồng won", .won), ("đồng bảng", .pound),
    ("đồng bảng anh", .pound), ("đồng đô la", .dollar), ("đồng usd", .dollar),
    ("đô la úc", Unit("AUD", .money)), ("đô la australia", Unit("AUD", .money)), ("aud", Unit("AUD", .money)),
    ("đô la canada", Unit("CAD", .money)), ("đô la singapore", Unit("SGD", .money)),
    ("đô la hồng kông", Unit("HKD", .money)), ("real", Unit("BRL", .money)),
    ("ki lô mét", .kilometre), ("kilômét", .kilometre), ("kilomet", .kilometre), ("ki lô mét", .kilometre),
    ("km", .kilometre), ("cây số", .kilometre), ("mét", .metre), ("m", .metre), ("xentimét", .centimetre),
    ("centimet", .centimetre), ("xăng ti mét", .centimetre), ("cm", .centimetre), ("phân", .centimetre),
    ("milimét", .millimetre), ("mi li mét", .millimetre), ("mm", .millimetre), ("dặm", .mile),
    ("hải lý", .nauticalMile), ("yard", .yard), ("thước anh", .yard), ("bộ", .foot), ("feet", .foot), ("foot", .foot),
    ("ft", .foot), ("inch", .inch), ("inches", .inch), ("in sơ", .inch),
    ("héc ta", Unit("ha", .area, 10_000)), ("hecta", Unit("ha", .area, 10_000)), ("ha", Unit("ha", .area, 10_000)),
    ("mẫu anh", Unit("acre", .area, 4046.856)), ("mẫu", Unit("mẫu", .area, 3600)), ("sào", Unit("sào", .area, 360)),
    ("acre", Unit("acre", .area, 4046.856)),
    ("ki lô mét vuông", Unit("km²", .area, 1e6)), ("km vuông", Unit("km²", .area, 1e6)),
    ("km2", Unit("km²", .area, 1e6)), ("dặm vuông", Unit("mi²", .area, 2_589_988)), ("mét vuông", Unit("m²", .area)),
    ("m2", Unit("m²", .area)), ("bộ vuông", Unit("ft²", .area, 0.092903)), ("feet vuông", Unit("ft²", .area, 0.092903)),
    ("foot vuông", Unit("ft²", .area, 0.092903)),
    ("lít", Unit("L", .volume)), ("gallon", Unit("gal", .volume, 3.78541)), ("ga lông", Unit("gal", .volume, 3.78541)),
    ("thùng", Unit("bbl", .volume, 158.987)), ("mét khối", Unit("m³", .volume, 1000)),
    ("m3", Unit("m³", .volume, 1000)),
    ("ki lô gam", Unit("kg", .mass)), ("kilôgam", Unit("kg", .mass)), ("kg", Unit("kg", .mass)),
    ("cân", Unit("kg", .mass)), ("ký", Unit("kg", .mass)), ("gam", Unit("g", .mass, 0.001)),
    ("gram", Unit("g", .mass, 0.001)), ("tấn", Unit("t", .mass, 1000)), ("tạ", Unit("tạ", .mass, 100)),
    ("yến", Unit("yến", .mass, 10)),
    ("lượng vàng", Unit("lượng", .mass, 0.0375)), ("cây vàng", Unit("lượng", .mass, 0.0375)),
    ("chỉ vàng", Unit("chỉ", .mass, 0.00375)), ("lượng", Unit("lượng", .mass, 0.0375)), ("lạng", Unit("lạng", .mass, 0.1)),
    ("ounce", Unit("oz", .mass, 0.0283495)), ("pao", Unit("lb", .mass, 0.453592)),
    ("cân anh", Unit("lb", .mass, 0.453592)), ("pound", Unit("lb", .mass, 0.453592)),
    ("stone", Unit("st", .mass, 6.35029)),
    ("độ c", .celsius), ("oc", .celsius), ("độ f", .fahrenheit), ("độ", Unit("°", .temperature)),
    ("km h", Unit("km/h", .speed, 0.27778)), ("km giờ", Unit("km/h", .speed, 0.27778)),
    ("km một giờ", Unit("km/h", .speed, 0.27778)), ("dặm giờ", Unit("mph", .speed, 0.44704)),
    ("dặm một giờ", Unit("mph", .speed, 0.44704)), ("dặm mỗi giờ", Unit("mph", .speed, 0.44704)),
    ("km mỗi giờ", Unit("km/h", .speed, 0.27778)), ("hải lý giờ", Unit("kn", .speed, 0.514444)),
    ("mph", Unit("mph", .speed, 0.44704)),
    ("giây", .second), ("phút", .minute), ("giờ", .hour), ("tiếng", .hour), ("giờ đồng hồ", .hour),
    ("tiếng đồng hồ", .hour), ("ngày", .day), ("hôm", .day), ("tuần", .week), ("tuần lễ", .week), ("tháng", .month),
    ("quý", .quarter), ("năm", .year), ("thập kỷ", .decade), ("thập niên", .decade), ("thế kỷ", .century),
    ("tuổi", .year),
    ("megawatt", Unit("MW", .power, 1e6)), ("mw", Unit("MW", .power, 1e6)), ("gigawatt", Unit("GW", .power, 1e9)),
    ("kw", Unit("kW", .power, 1000)), ("kwh", Unit("kWh", .energy)), ("gb", Unit("GB", .data, 1e9)),
    ("tb", Unit("TB", .data, 1e12)), ("mb", Unit("MB", .data, 1e6)),
  ]

  /// Letters before a dollar sign that say whose dollar it is: "A$5", "HK$200".
  static let dollars: [(letters: String, unit: Unit)] = [
    ("us", .dollar), ("a", Unit("AUD", .money)), ("au", Unit("AUD", .money)), ("c", Unit("CAD", .money)),
    ("ca", Unit("CAD", .money)), ("s", Unit("SGD", .money)), ("hk", Unit("HKD", .money)), ("nz", Unit("NZD", .money)),
    ("nt", Unit("TWD", .money)), ("r", Unit("BRL", .money)),
  ]

  /// Currencies called dollar, which a text may name in full or not.
  static let dollarSymbols: Set<String> = ["USD", "AUD", "CAD", "SGD", "HKD", "NZD", "TWD"]

  /// Whether both are dollars and one does not say whose, so that the other may be it in full.
  public static func areDollars(_ a: Unit, _ b: Unit) -> Bool {
    (a.isBare || b.isBare) && dollarSymbols.contains(a.symbol) && dollarSymbols.contains(b.symbol)
  }

  /// Whether it is the hundredth of some currency, which Vietnamese calls "xu" whosever it is.
  public var isCent: Bool { symbol == "cent" || symbol == "penny" }

  /// Whether it is a crown of the north, which other languages call by one name.
  public var isNordic: Bool { symbol == "krone" || symbol == "SEK" }

  /// Currency signs that stand before a number, or behind it.
  static let signs: [UInt32: Unit] = [
    0x24: .bareDollar, 0xA3: .pound, 0x20AC: .euro, 0xA5: .yen, 0x20AB: .dong, 0x20A9: .won, 0x20B9: Unit("INR", .money),
    0x20BD: Unit("RUB", .money),
    0x25: .percent, 0xFF05: .percent, 0xB0: Unit("°", .temperature),
  ]

  /// A quick no for the marks that end and part sentences.
  static func mayBeSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0xA3...0xA5, 0xB0, 0x20A0...0x20CF, 0xFF05: true
    default: false
    }
  }
}
