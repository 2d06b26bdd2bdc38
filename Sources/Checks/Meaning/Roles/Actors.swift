import Alignment
import Facts
import Glossary
import Words

/// Who may do something, or have it done to them, on both sides of a bead: names, people and bodies told by a noun, pronouns, and other nouns.
struct Actor {
  enum Kind { case name, person, pronoun, thing }

  let english: Range<Int>
  let vietnamese: Range<Int>
  let kind: Kind
  /// Whether its words stand once on each side, so that no other place can be meant.
  let isUnique: Bool
  /// Other places of a pronoun.
  var others: (english: [Range<Int>], vietnamese: [Range<Int>]) = ([], [])

  /// Whether it can act: all but things.
  var isAnimate: Bool { kind != .thing }
}

/// The actors of a bead, and which stands at each token.
struct Cast {
  let actors: [Actor]
  private let atEnglish: [Int32]
  private let atVietnamese: [Int32]

  init(_ actors: [Actor], _ links: WordLinks) {
    self.actors = actors
    var english = [Int32](repeating: -1, count: links.english.tokens.count)
    var vietnamese = [Int32](repeating: -1, count: links.vietnamese.tokens.count)
    for (index, actor) in actors.enumerated() {
      for i in [actor.english] + actor.others.english { for k in i { english[k] = Int32(index) } }
      for i in [actor.vietnamese] + actor.others.vietnamese { for k in i { vietnamese[k] = Int32(index) } }
    }
    (atEnglish, atVietnamese) = (english, vietnamese)
  }

  /// The place of an actor that has a token.
  func englishPlace(_ actor: Int, at i: Int) -> Range<Int> { actors[actor].others.english.first { $0.contains(i) } ?? actors[actor].english }
  func vietnamesePlace(_ actor: Int, at i: Int) -> Range<Int> { actors[actor].others.vietnamese.first { $0.contains(i) } ?? actors[actor].vietnamese }

  func english(_ i: Int) -> Int? { i >= 0 && i < atEnglish.count && atEnglish[i] >= 0 ? Int(atEnglish[i]) : nil }
  func vietnamese(_ i: Int) -> Int? { i >= 0 && i < atVietnamese.count && atVietnamese[i] >= 0 ? Int(atVietnamese[i]) : nil }
}

/// Finds the actors that both sides of a bead have.
struct ActorFinder: Sendable {
  private let pronouns: Pronouns
  /// First syllables of nouns for people and bodies of people, and last ones.
  private let people: Set<WordID>
  private let bodies: Set<WordID>
  private let things: Set<WordID>
  private let heads: Set<WordID>
  /// English nouns for people, bodies of people, animals and vehicles.
  private let doers: Set<WordID>
  private let lexicon: Lexicon

  init(_ analyzer: Analyzer) {
    pronouns = Pronouns(analyzer)
    people = analyzer.ids(
      """
      người kẻ ông bà cô chú anh chị em cậu dì vợ chồng mẹ cha bố thợ lính nhóm phe hãng đội đảng thầy nghị thống tỉnh thủ chủ giám tổng thẩm luật bác y cảnh binh học nghi nạn \
      đồng nhà tập cựu tù trẻ nhân phụ ủy tòa giáo diễn ca cử ứng lãnh doanh huấn trưởng phó hậu tiền
      """)
    bodies = analyzer.ids(
      """
      viên sĩ sỹ sư giả nhân dân phạm thủ trưởng khách sinh an binh sát tướng phủ hội đoàn ty quan tòa tố gia quân đội tù bạn trẻ đạo tử tri phương hàng lượng nghiệp bên vệ đạo sĩ \
      quốc mại nhóm phái dâu rể lĩnh thầu nước vực họ đốc gái trai
      """)
    things = analyzer.ids("hạt nguyên tác vệ")
    heads = analyzer.ids(
      "người kẻ ông bà cô chú anh chị em cậu vợ chồng mẹ cha bố thợ lính nhóm phe hãng đội đảng thầy nghị thẩm bác nhà bộ cơ ủy tòa huấn giám nạn nghi phụ")
    doers = analyzer.ids(ActorFinder.doers)
    lexicon = analyzer.knowledge.lexicon
  }

  private static let doers = """
    man woman boy girl child baby kid teenager adult person people resident citizen villager neighbour neighbor tourist visitor guest passenger driver rider pilot captain crew sailor fisherman farmer \
    worker employee employer boss manager director executive chief head leader president minister governor mayor senator deputy lawmaker legislator politician candidate challenger incumbent rival opponent \
    ally partner official officer ambassador diplomat envoy spokesman spokeswoman spokesperson secretary chairman chairwoman chair commissioner inspector investigator detective policeman soldier guard \
    general colonel sergeant lieutenant commander troop gunman attacker robber thief burglar killer murderer suspect defendant prisoner inmate convict victim patient witness hostage kidnapper plaintiff \
    lawyer prosecutor judge juror attorney solicitor doctor surgeon nurse midwife carer teacher lecturer professor student pupil graduate principal headmaster coach trainer player striker goalkeeper \
    defender midfielder winger forward referee champion athlete singer actor actress artist author writer poet painter composer musician journalist reporter editor photographer blogger broadcaster \
    scientist researcher engineer architect economist analyst expert consultant adviser advisor historian trader investor shareholder owner buyer seller vendor supplier customer client consumer lender \
    borrower creditor debtor tenant landlord landlady developer contractor builder mechanic electrician plumber cleaner cook chef waiter waitress barber tailor shopkeeper hunter shepherd keeper \
    mother father parent son daughter brother sister husband wife uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter grandparent widow widower bride groom friend girlfriend \
    boyfriend stepfather stepmother twin orphan priest pastor monk nun bishop imam pope king queen prince princess emperor sultan refugee migrant immigrant protester demonstrator activist volunteer donor \
    rebel militant insurgent fighter terrorist smuggler trafficker hacker spy agent colleague counterpart successor predecessor stranger foreigner veteran firefighter rescuer paramedic translator \
    company firm corporation group bank fund insurer airline carrier manufacturer maker producer retailer operator publisher brewer club team side party union council committee commission court tribunal \
    government ministry agency department authority police army navy coalition alliance parliament congress senate assembly school university college hospital church charity organisation organization \
    foundation association federation league family couple gang crowd cartel militia regime delegation jury board startup start-up subsidiary nation country state \
    dog cat lion tiger bear wolf fox elephant monkey cow bull buffalo pig horse snake shark crocodile whale bird eagle rat mouse bat gecko bee \
    car truck lorry bus coach van taxi train tram ship boat ferry tanker plane aircraft jet helicopter motorbike motorcycle bicycle tractor vehicle
    """

  /// The actors of a bead that checks ask for one after the other.
  func cast(_ links: WordLinks, _ state: inout AuditState) -> Cast {
    if let known = state.casts[ObjectIdentifier(links)] { return known }
    let cast = cast(links, &state.session)
    state.casts[ObjectIdentifier(links)] = cast
    return cast
  }

  /// The actors of a bead; a name of several words is one.
  func cast(_ links: WordLinks, _ session: inout Analyzer.Session) -> Cast {
    var found: [Actor] = []
    for link in links.links.sorted(by: { $0.english.lowerBound < $1.english.lowerBound }) where link.strength == .strong {
      guard let kind = kind(link, links, &session) else { continue }
      if let last = found.last, last.kind == .name, kind == .name, last.english.upperBound == link.english.lowerBound,
        last.vietnamese.upperBound == link.vietnamese.lowerBound
      {
        found[found.count - 1] = Actor(
          english: last.english.lowerBound..<link.english.upperBound, vietnamese: last.vietnamese.lowerBound..<link.vietnamese.upperBound, kind: .name,
          isUnique: last.isUnique || isUnique(link, links))
      } else {
        found.append(Actor(english: link.english, vietnamese: link.vietnamese, kind: kind, isUnique: isUnique(link, links)))
      }
    }
    found += pronouns.actors(links)
    return Cast(found, links)
  }

  private func kind(_ link: WordLinks.Link, _ links: WordLinks, _ session: inout Analyzer.Session) -> Actor.Kind? {
    let e = links.english.tokens[link.english.lowerBound]
    let v = links.vietnamese.tokens[link.vietnamese.lowerBound]
    guard e.kind == .word, v.kind == .word, !links.english.facts.contains(where: { $0.tokens.overlaps(link.english) }) else { return nil }
    if e.isCapitalized, v.isCapitalized, isName(link, links, &session) { return .name }
    let last = links.english.tokens[link.english.upperBound - 1].word
    if pronouns.isEnglish(last), e.shape != .upper || e.range.count == 1 { return nil }
    guard links.isEnglishContent[link.english.upperBound - 1] else { return nil }
    var (isNoun, isOther) = (false, false)
    for head in links.heads where head.tokens.upperBound == link.english.upperBound && head.tokens.lowerBound >= link.english.lowerBound {
      if lexicon.part(of: head.id) == .noun { isNoun = true } else { isOther = true }
    }
    guard isNoun else { return nil }
    if links.english.lemmas[link.english.upperBound - 1].contains(where: doers.contains) { return .person }
    let end = links.vietnamese.tokens[link.vietnamese.upperBound - 1].word
    if link.vietnamese.count == 1 ? people.contains(v.word) : (bodies.contains(end) && !things.contains(v.word)) || heads.contains(v.word) { return .person }
    return isOther ? nil : .thing
  }

  /// Whether no other place of either side has the same words.
  private func isUnique(_ link: WordLinks.Link, _ links: WordLinks) -> Bool {
    func stands(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
      let first = tokens[range.lowerBound].word
      return tokens.indices.contains { i in
        tokens[i].word == first && !range.contains(i) && i + range.count <= tokens.count
          && (1..<range.count).allSatisfy { tokens[i + $0].word == tokens[range.lowerBound + $0].word }
      }
    }
    return !stands(link.english, links.english.tokens) && !stands(link.vietnamese, links.vietnamese.tokens)
  }

  /// A glossary name, or a word both texts write alike but for marks: Loi, Lợi.
  private func isName(_ link: WordLinks.Link, _ links: WordLinks, _ session: inout Analyzer.Session) -> Bool {
    if links.english.mentions.contains(where: { $0.tokens == link.english }) { return true }
    return link.english.count == 1 && link.vietnamese.count == 1
      && session.bare(links.english.tokens[link.english.lowerBound].word) == session.bare(links.vietnamese.tokens[link.vietnamese.lowerBound].word)
  }
}

extension Analyzer {
  /// The words of a list that any data file or text has shown so far.
  func ids(_ list: String) -> Set<WordID> {
    Set(list.split(whereSeparator: \.isWhitespace).compactMap { words.known.find(WordKey(String($0)).bytes) })
  }

  /// One word, if any data file has it.
  func id(_ word: String) -> WordID? { words.known.find(WordKey(word).bytes) }
}
