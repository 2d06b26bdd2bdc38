import Glibc
import Normalization

// Any bytes at all: the first says which plan, encoding and policy, the rest is text. What must hold is held against every input.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private let encodings: [TextEncoding] = [
  .utf8, .utf8, .utf8, .utf8, .tcvn3, .vni, .viscii, .vps, .viqr, .windows1258, .utf16LittleEndian, .utf16BigEndian,
]

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
  let given = Array(UnsafeBufferPointer(start: data + 2, count: size - 2))
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
    guard let (_, read)? = try? Ledger.edit(from: Ledger.line(edit, file: nil)), read == edit else {
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
