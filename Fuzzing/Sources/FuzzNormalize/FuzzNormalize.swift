import Glibc
import Normalization

// Any bytes at all: the first two say which plan, encoding and policy, the rest is or spells a text. What must hold is held against every input.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private let encodings: [TextEncoding] = [
  .utf8, .utf8, .utf8, .utf8, .tcvn3, .vni, .viscii, .vps, .viqr, .windows1258, .utf16LittleEndian, .utf16BigEndian,
]

/// Pieces that make every fix work; the library is not instrumented, so chance alone would seldom spell them.
private let pieces: [[UInt8]] = [
  "Tiếng", "Việt", "môn tóan", "qúa", "hoà", "thủy", "nghịêng", "e\u{302}\u{301}", "á\u{302}", "nha\u{300}\u{300}",
  "Ðà Nẵng", "ðường", "V\u{456}ệt", "Москва", "α", "ViÖt Nam", "tr­êng",
  "Vieät", "tröôøng", "Viêòt", "Tiáº¿ng", "Viá»‡t", "â€œ", "â€\u{9D}", "Ã", "Â", "\u{85}", "\u{93}", "&amp",
  "&eacute;", "&#432;", "ＡＢＣ", "，", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{202E}",
  "👩\u{200D}👩", "می\u{200C}خ", "\u{0}", "\u{1B}[31m", "a,b", " ,", "...", "…", "“”", "–", "!!!!!", "  ", "\u{A0}",
  "\r\n", "\n", "-\n", "x", "the", "Ruíz", "Chloé", "jalapeño", "£", "m²", "½", "𝒜", "한", "ﾊ",
  "e\u{301}\u{302}", "ữ\u{323}", "Ü", "ß", "ö", "ô", "\u{FFFD}",
].map { Array($0.utf8) }

/// The text an input stands for: itself, or a piece for each byte below 0x80 and the byte itself for the others.
private func text(_ bytes: UnsafeBufferPointer<UInt8>, isSpelled: Bool) -> [UInt8] {
  if !isSpelled { return Array(bytes) }
  return bytes.flatMap { Int($0) < pieces.count ? pieces[Int($0)] : [$0 < 0x80 ? 0x20 : $0] }
}

private func plan(_ first: UInt8) -> Plan {
  var plan = Plan.profiles[Int(first & 3)].plan
  plan.toneStyle = first & 4 == 0 ? .leave : .second
  plan.invalidBytes = first & 8 == 0 ? .replace : .keep
  if first & 16 != 0 { plan.fixes.insert(.lineHyphenation) }
  return plan
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size >= 2 else { return 0 }
  let plan = plan(data[0])
  let encoding = encodings[Int(data[1]) % encodings.count]
  let given = text(UnsafeBufferPointer(start: data + 2, count: size - 2), isSpelled: data[1] & 0x80 != 0)
  let normalizer = Normalizer(plan: plan, encoding: encoding)
  let (text, map, ledger) = normalizer.normalize(given)
  guard let undone = try? Ledger.undo(text, ledger), undone == given else { fatalError("undo") }
  guard let replayed = try? Ledger.replay(given, ledger), replayed == text else { fatalError("replay") }
  guard let plain = try? normalizer.text(given), plain == text else { fatalError("without a ledger") }
  if plan.invalidBytes == .replace, String(validating: text, as: UTF8.self) == nil { fatalError("no UTF-8") }
  for edit in ledger where !edit.after.isEmpty && map.given(edit.after).lowerBound != edit.before.lowerBound {
    fatalError("map")
  }
  for edit in ledger {
    guard let read = try? Ledger.edit(from: Ledger.line(edit, file: nil)), read.edit == edit else {
      fatalError("ledger line")
    }
  }
  // Entities may be escaped twice; all else must be settled the first time.
  if encoding == .utf8, plan.invalidBytes == .replace, !plan.fixes.contains(.entities),
    !plan.fixes.contains(.lineHyphenation)
  {
    guard let twice = try? normalizer.text(text), twice == text else { fatalError("not idempotent") }
  }
  _ = TextDecoding.detect(given)
  return 0
}

@main
enum FuzzNormalize {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, { testOneInput($0, $1) }))
  }
}
