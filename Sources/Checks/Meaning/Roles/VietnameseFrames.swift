import Facts
import Glossary
import Words

/// Reads the roles around a Vietnamese verb.
struct VietnameseFrames: Sendable {
  private let passive: Set<WordID>
  private let suffer: WordID?
  private let gain: WordID?
  private let cause: WordID?
  private let through: WordID?
  private let helpers: Set<WordID>
  private let particles: Set<WordID>
  private let light: Set<WordID>
  private let prepositions: Set<WordID>
  private let give: WordID?
  private let takers: Set<WordID>
  private let pronouns: Set<WordID>
  private let possessive: WordID?
  private let joints: Set<WordID>
  private let stops: Set<WordID>
  private let suffering: Set<WordID>
  private let nominal: Set<WordID>

  init(_ analyzer: Analyzer) {
    passive = analyzer.ids("bị được do")
    suffer = analyzer.id("bị")
    gain = analyzer.id("được")
    cause = analyzer.id("do")
    through = analyzer.id("bởi")
    helpers = analyzer.ids(
      "đã đang sẽ từng vẫn không chưa cũng còn có thể phải đều chỉ mới vừa lại cùng nhau tự nên cần sắp chẳng hề luôn liên tục thường mà vốn đột ngột chính thức bắt đầu tiếp"
    )
    particles = analyzer.ids("được ra lên xuống cả luôn phải thêm chính đến lại vào tới")
    light = analyzer.ids(
      "một hai ba bốn năm những các mọi mỗi người ông bà anh chị cô em vị nhà con cái chiếc tay phe phía nước cậu tên kẻ nhóm tất cả nhiều vài số")
    prepositions = analyzer.ids("của tại ở trong với cho từ đến về bởi vào theo trên dưới sau trước giữa thuộc tới chống")
    give = analyzer.id("cho")
    takers = analyzer.ids("mình tôi họ ông bà anh chị cô em chúng nó")
    pronouns = analyzer.ids("chúng họ tôi ông bà anh cô chị")
    possessive = analyzer.id("'s")
    joints = analyzer.ids("và hoặc cùng hay với")
    stops = analyzer.ids(
      "để rằng và hoặc nhưng của trong tại ở vào với từ khi sau trước là mà về nếu do bởi bị được vì nên còn thì cho theo đã đang sẽ không chưa như hơn")
    suffering = analyzer.ids("thua chịu mắc gặp trúng hứng nhận vay mất")
    nominal = analyzer.ids("nhà kẻ sự việc")
  }

  func read(_ verb: Range<Int>, _ cast: Cast, _ text: SegmentText, isInside: (Int) -> Bool) -> Frame {
    let tokens = text.tokens
    var frame = Frame()
    var core = verb.lowerBound
    // *Nhà sản xuất* is a producer, who does nothing here.
    if core > 0, nominal.contains(tokens[core - 1].word) { return frame }
    var mark: Int?
    if verb.count > 1, passive.contains(tokens[core].word) {
      mark = core
      core += 1
    } else {
      var i = core - 1
      while i >= max(0, core - 7), tokens[i].kind == .word, mark == nil {
        if passive.contains(tokens[i].word) {
          // *Thuyết phục được*: it belongs to the verb before.
          if isInside(i) { break }
          mark = i
        } else if cast.vietnamese(i) == nil, stops.contains(tokens[i].word) {
          break
        }
        i -= 1
      }
    }
    // *Thua*, to be beaten, *trúng*, to be hit: passive by meaning; their roles cannot be told by order.
    if mark == nil, suffering.contains(tokens[core].word) {
      frame.isPassive = true
      return frame
    }
    let direct = object(from: verb.upperBound, cast, text)
    guard let mark else {
      var i = core - 1
      while i >= 0, tokens[i].kind == .word, cast.vietnamese(i) == nil, helpers.contains(tokens[i].word) { i -= 1 }
      frame.agent = subject(from: i, cast, text)
      // *Rốt cuộc bà…*: what begins a clause is no verb with an object.
      let isInitial = i < 0 || tokens[i].kind == .mark
      frame.patient = direct.map { Frame.Place(actors: $0.actors, isSure: $0.isSure && !isInitial) }
      let next = verb.upperBound
      frame.hasObject =
        direct?.isSure
        ?? (next < tokens.count
          && (pronouns.contains(tokens[next].word) || (tokens[next].word == give && next + 1 < tokens.count && takers.contains(tokens[next + 1].word))))
      return frame
    }
    frame.isPassive = true
    let between = (mark + 1)..<max(mark + 1, core)
    let inside = between.compactMap { cast.vietnamese($0) }
    if !inside.isEmpty {
      frame.agent = Frame.Place(actors: inside, isSure: true)
      frame.hasMarkedAgent = true
    } else if let through,
      let at = (verb.upperBound..<max(verb.upperBound, min(tokens.count, verb.upperBound + 6))).first(where: { tokens[$0].word == through })
    {
      frame.agent = object(from: at + 1, cast, text)
      frame.hasMarkedAgent = true
    } else if tokens[mark].word != suffer, direct != nil || !between.isEmpty {
      // *Được gặp A* is to get to meet A; *do* gives a reason.
      return frame
    }
    frame.suffers = tokens[mark].word == suffer && (between.isEmpty && direct == nil || frame.hasMarkedAgent && between.count <= 4)
    if tokens[mark].word == cause { return frame }
    var i = mark - 1
    while i >= 0, tokens[i].kind == .word, cast.vietnamese(i) == nil, helpers.contains(tokens[i].word) { i -= 1 }
    frame.patient = subject(from: i, cast, text).map { Frame.Place(actors: $0.actors, isSure: $0.isSure && direct == nil) }
    return frame
  }

  /// The actors of the noun that ends right before the verb; a Vietnamese noun begins with its head.
  private func subject(from start: Int, _ cast: Cast, _ text: SegmentText) -> Frame.Place? {
    let tokens = text.tokens
    var i = start
    if let possessive, i > 0, tokens[i].word == possessive { i -= 1 }
    var found: [Int] = []
    var isSure = true
    var skipped = 0
    while i >= 0, start - i < 14, tokens[i].kind == .word {
      if let actor = cast.vietnamese(i) {
        if !found.contains(actor) { found.insert(actor, at: 0) }
        i = cast.vietnamesePlace(actor, at: i).lowerBound - 1
        if found.count > 1, cast.actors[actor].kind != .name { break }
        continue
      }
      let word = tokens[i].word
      if light.contains(word) {
        i -= 1
        continue
      }
      if prepositions.contains(word) {
        // "The leader of A": the head stands before. At the beginning it is an adverbial.
        if found.isEmpty || i == 0 || tokens[i - 1].kind != .word { return nil }
        isSure = false
        i -= 1
        continue
      }
      if joints.contains(word) {
        if found.isEmpty { return nil }
        i -= 1
        continue
      }
      // An attribute behind the noun; before it something else begins.
      guard found.isEmpty, skipped < 2, !stops.contains(word) else { break }
      skipped += 1
      isSure = false
      i -= 1
    }
    return found.isEmpty ? nil : Frame.Place(actors: found, isSure: isSure)
  }

  private func object(from start: Int, _ cast: Cast, _ text: SegmentText) -> Frame.Place? {
    let tokens = text.tokens
    var i = start
    var skipped = 0
    while i < tokens.count, tokens[i].kind == .word || tokens[i].kind == .number {
      if let actor = cast.vietnamese(i) {
        var found = [actor]
        var end = cast.vietnamesePlace(actor, at: i).upperBound
        while end < tokens.count, found.count < 6 {
          if let next = cast.vietnamese(end) {
            found.append(next)
            end = cast.vietnamesePlace(next, at: end).upperBound
          } else if joints.contains(tokens[end].word) || tokens[end].isMark(","), let next = cast.vietnamese(end + 1) {
            found.append(next)
            end = cast.vietnamesePlace(next, at: end + 1).upperBound
          } else {
            break
          }
        }
        return Frame.Place(actors: found, isSure: skipped == 0)
      }
      let word = tokens[i].word
      if !(i == start && particles.contains(word)), !light.contains(word), tokens[i].kind == .word {
        if stops.contains(word) || prepositions.contains(word) { return nil }
        skipped += 1
        if skipped > 2 { return nil }
      }
      i += 1
    }
    return nil
  }
}
