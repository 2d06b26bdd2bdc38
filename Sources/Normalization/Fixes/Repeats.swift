/// `repeats`: marks and letters repeated for emphasis: !!!!! → !!!, quáááá → quá.
///
/// Four or more of ! or ? become three; four or more of one letter become one. Off by default.
///
/// Can destroy: emphasis, and strings such as aaaa that mean something.
enum Repeats: TextFix {
  static let fix = Fix.repeats
  static let triggers: Features = [.punctuation, .question, .c3, .e1, .latinExtended, .space]

  static func find(in text: LineText, into replacements: inout Replacements) {
    var i = 0
    while i < text.count {
      let (scalar, length) = text.scalar(i)
      var end = i + length
      var count = 1
      while end < text.count, text.scalar(end).value == scalar {
        end += length
        count += 1
      }
      if count >= 4 {
        if scalar == 0x21 || scalar == 0x3F {
          replacements.remove((i + 3)..<end, "repeated mark")
        } else if Letter.isLetter(scalar), scalar != 0x77, scalar != 0x57 {
          // www stays whatever its length.
          replacements.remove((i + length)..<end, "repeated letter")
        }
      }
      i = end
    }
  }
}
