extension Unicode.Scalar {
  /// Characters that would move the cursor, reorder the line, paint the terminal or hide: control characters, bidi controls, zero-width marks, tags.
  var isInvisibleControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xFFFE, 0xFFFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether XML 1.0 can hold the character.
  var isXMLCharacter: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// A short name to show instead of a character that cannot be seen: "RLO", "U+0007".
  var visibleName: String {
    switch value {
    case 0xAD: return "SHY"
    case 0x061C: return "ALM"
    case 0x200B: return "ZWSP"
    case 0x200C: return "ZWNJ"
    case 0x200D: return "ZWJ"
    case 0x200E: return "LRM"
    case 0x200F: return "RLM"
    case 0x2028: return "LS"
    case 0x2029: return "PS"
    case 0x202A: return "LRE"
    case 0x202B: return "RLE"
    case 0x202C: return "PDF"
    case 0x202D: return "LRO"
    case 0x202E: return "RLO"
    case 0x2060: return "WJ"
    case 0x2066: return "LRI"
    case 0x2067: return "RLI"
    case 0x2068: return "FSI"
    case 0x2069: return "PDI"
    case 0xFEFF: return "BOM"
    default: return codePoint
    }
  }

  /// "U+202E".
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Text of unknown origin made fit for a place where markup is read.
enum Markup {
  /// For HTML text: markup characters as entities, invisible characters as labels one can see.
  static func html(_ text: some StringProtocol) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case "\r": continue
      default:
        if scalar.isInvisibleControl {
          out += "<span class=\"ctl\" title=\"\(scalar.codePoint)\">\(scalar.visibleName)</span>"
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }

  /// For an attribute between double quotes, HTML or XML, and for XML text: as `html`, but labels in brackets, since there is no place for elements.
  static func attribute(_ text: some StringProtocol) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n": out += "&#10;"
      case "\t": out += "&#9;"
      case "\r": out += "&#13;"
      default:
        if scalar.isInvisibleControl { out += "[\(scalar.visibleName)]" } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
