import Facts
import Glossary
import Words

/// Kinds of bodies and of the places where they are at home, by the words that name them in both languages.
///
/// A kind said on one side and on the other by none of its words, where another kind is new there, was exchanged. A form with a tilde has other
/// meanings: it answers for its kind, but proves nothing by being there alone.
struct BodyKinds: Sendable {
  /// A place where kinds are named: `kinds` are bits.
  struct Hit {
    let tokens: Range<Int>
    let kinds: UInt64
    let isRisky: Bool
  }

  private struct Form {
    let words: [WordID]
    var kinds: UInt64
    let isRisky: Bool
  }

  private var english: [WordID: [Form]] = [:]
  private var vietnamese: [WordID: [Form]] = [:]

  init(_ analyzer: Analyzer) {
    func add(_ list: Substring, _ kinds: UInt64, to forms: inout [WordID: [Form]]) {
      for text in list.split(separator: "|") {
        let isRisky = text.hasSuffix("~")
        let syllables = (isRisky ? text.dropLast() : text).split(separator: " ")
        let words = syllables.compactMap { analyzer.id(String($0)) }
        guard words.count == syllables.count, let first = words.first else { continue }
        if let old = forms[first]?.firstIndex(where: { $0.words == words && $0.isRisky == isRisky }) {
          forms[first]?[old].kinds |= kinds
        } else {
          forms[first, default: []].append(Form(words: words, kinds: kinds, isRisky: isRisky))
        }
      }
    }
    for (number, row) in BodyKinds.kinds.split(separator: "\n").enumerated() {
      let sides = row.split(separator: "=")
      add(sides[0], 1 << UInt64(number), to: &english)
      add(sides[1], 1 << UInt64(number), to: &vietnamese)
    }
    // Longer words that only begin like a body.
    add("tòa nhà|tòa tháp|tòa soạn|tòa thánh|toà nhà|toà soạn|đền bù|đền đáp|đền tội|cơ quan sinh|cơ quan nội|cơ quan chức", 0, to: &vietnamese)
    add("tennis court|basketball court|on court|off court|police station|silver screen", 0, to: &english)
  }

  /// The kinds named in a text, the longest wording at each place.
  func hits(_ text: SegmentText) -> [Hit] {
    let isEnglish = text.language != .vietnamese
    var result: [Hit] = []
    var at = 0
    while at < text.tokens.count {
      var length = 0
      var found: [Form] = []
      if text.tokens[at].kind == .word {
        for word in text.lemmas[at] {
          for form in (isEnglish ? english : vietnamese)[word] ?? [] where form.words.count >= length && stands(form.words, at, text, isEnglish) {
            if form.words.count > length { found = [] }
            length = form.words.count
            found.append(form)
          }
        }
      }
      for form in found where form.kinds != 0 { result.append(Hit(tokens: at..<(at + length), kinds: form.kinds, isRisky: form.isRisky)) }
      at += max(1, length)
    }
    return result
  }

  private func stands(_ words: [WordID], _ at: Int, _ text: SegmentText, _ isEnglish: Bool) -> Bool {
    at + words.count <= text.tokens.count
      && words.indices.dropFirst().allSatisfy { i in
        isEnglish ? text.lemmas[at + i].contains(words[i]) : text.tokens[at + i].word == words[i]
      }
  }

  private static let kinds = """
    police|policeman|policewoman|constable|cop|sheriff|officer~|detective~|force~|trooper~|law enforcement~|authority~|deputy~|investigator~|marshal~|\
    patrol~=cảnh sát|công an|đồn~|cớm|sĩ quan~|sỹ quan~|lực lượng~|trinh sát~|an ninh~|thám tử~|nhà chức trách~|chính quyền~|giới chức~|\
    điều tra viên~|tuần tra~
    military|army|troop|soldier|armed forces|armed force|serviceman|infantry|force~|defense~|defence~|general~|officer~|personnel~|militant~|fighter~|\
    war~|veteran~|brigade~=quân đội|quân sự|binh sĩ|binh sỹ|binh lính|bộ đội|lực lượng vũ trang|lục quân|quân nhân|bộ binh|quân~|quốc phòng~|tướng~|\
    lính~|lực lượng~|chiến binh~|cựu binh~|chiến sĩ~
    navy|naval|sailor~|marine~|warship~|seal~=hải quân|thủy quân~|thủy thủ~|tàu~
    air force|airman~|raf~|pilot~|aircraft~=không quân|không lực|phi công~
    coast guard|coastguard|lifeboat~|maritime~|border force~=cảnh sát biển|tuần duyên|bảo vệ bờ biển|biên phòng~|cứu hộ~|tuần tra~|hải cảnh~
    coroner|medical examiner|pathologist|forensic~|autopsy~|post-mortem~|postmortem~|inquest~=pháp y|khám nghiệm~|giám định~|tử thi~|điều tra viên~|\
    tử vong~
    prosecutor|public prosecutor|prosecution|district attorney|attorney~|crown~|lawyer~|prosecute~|procuracy|counsel~=công tố|kiểm sát|công tố viên|\
    kiểm sát viên|viện kiểm sát|biện lý|truy tố~|bên công tố|kiểm sát nhân dân|khởi tố~
    court|tribunal|judge|jury~|trial~|judicial~|justice~|bench~|hearing~|appeal~|ruling~|judiciary~|old bailey~|magistrate=tòa|toà|tòa án|toà án|\
    thẩm phán|tư pháp~|bồi thẩm đoàn~|phiên xử~|pháp đình|sân~|hội đồng xét xử
    firefighter|fire department|fire service|fire brigade|fireman|fire~|crew~|firefighting~|blaze~=cứu hỏa|cứu hoả|chữa cháy|phòng cháy~|cháy~
    senate|senator|upper house|congress~|lawmaker~|legislator~|chamber~|house of lords|lord~=thượng viện|thượng nghị sĩ|thượng nghị sỹ|nghị sĩ~|\
    nghị sỹ~|nghị viện~|quốc hội~
    house of representatives|congressman|congresswoman|representative~|lower house|house~|lawmaker~|congress~|house of commons|commons~|rep~|\
    legislator~|mp~|chamber~|bundestag~|duma~=hạ viện|hạ nghị sĩ|hạ nghị viện|dân biểu|nghị sĩ~|quốc hội~
    parliament|parliamentary|congress|national assembly|assembly|legislature|mp~|lawmaker~|congressional|legislative~|house~|diet~|knesset~|duma~|\
    bundestag~|capitol~|senate~|chamber~|legislator~|westminster~|holyrood~|senedd~|deputy~|commons~|holyrood~|congressman~|senator~|delegate~|\
    stormont~|house of commons~|hill~=quốc hội|nghị viện|nghị trường~|nghị sĩ~|nghị sỹ~|hội đồng~|đại hội~|lập pháp~|đại biểu~|hạ viện~|thượng viện~|\
    dân biểu~
    city council|town council|county council|council|councillor|councilman|councilwoman|councilor|local authority~|board~|city hall~|municipal~|\
    alderman~|commission~|committee~|panel~|selectman~=hội đồng|ủy viên~|chính quyền~|nghị viên~|thành phố~|ủy ban~
    ministry|minister~|department~|office~|secretary~|treasury~|pentagon~|government~|whitehall~|ministerial~|bureau~|chancellor~|dod~|doj~|dhs~|\
    state~|irs~|hhs~|ofgem~|hmrc~|defra~=bộ ngoại giao|bộ quốc phòng|bộ tài chính|bộ công an|bộ tư pháp|bộ nội vụ|bộ y tế|bộ giáo dục|bộ xây dựng|\
    bộ công thương|bộ giao thông|bộ thương mại|bộ lao động|bộ năng lượng|bộ nông nghiệp|bộ môi trường|bộ trưởng~|bộ~|ngoại trưởng~
    university|varsity~|college~|school~|academic~|student~|campus~|graduate~|undergraduate~|degree~|uni~|academy~|alma mater~|faculty~|professor~|\
    institute~|scholar~|higher education~|cambridge~|oxford~|harvard~|tech~|eton~|academia~|freshman~|sophomore~|collegiate~|ncaa~|postgraduate~=\
    đại học|trường đại học|sinh viên~|học viện~|trường~|cử nhân~|giáo sư~|ký túc xá~
    primary school|elementary school|elementary~|primary~|school~|grade~|kindergarten~|grader~|schoolboy~|schoolgirl~|schoolchild~|pupil~=tiểu học|\
    cấp một~|cấp i~|trường~|học sinh~|mẫu giáo~
    high school|secondary school|secondary~|school~|grammar school~|middle school|junior high|prep~|grade~|grader~|academy~|college~|teenager~|\
    student~|gcse~|pupil~|freshman~|sophomore~=trung học|trung học phổ thông|trung học cơ sở|thpt~|thcs~|cấp ba~|cấp hai~|trường~|phổ thông~|học sinh~
    kindergarten|preschool|nursery school|nursery~|creche|day care|daycare|child care~|childcare~|pre-school=mẫu giáo|mầm non|nhà trẻ|vườn trẻ|giữ trẻ
    hospital|infirmary|medical center~|medical centre~|ward~|health~|hospitalise~|hospitalize~|nhs~|doctor~|medic~|clinic~|medical~|er~|emergency~|\
    bedside~|patient~|intensive care~|surgeon~|hospice~|a&e~=bệnh viện|nhập viện~|viện~|trung tâm y tế~|xuất viện~|cấp cứu~|nằm viện~|y tế~
    clinic|surgery~|practice~|health center~|health centre~|doctor~|gp~|practitioner~|medical~=phòng khám|phòng mạch|trạm y tế~|trạm xá~|y tế~|\
    bệnh viện~
    diocese|archdiocese|bishopric=giáo phận|tổng giáo phận|địa phận
    parish=giáo xứ|xứ đạo|giáo họ|xứ~|quận~|hạt~|vùng~|xã~
    church|chapel|cathedral|minster|abbey~|basilica|catholic~|religious~|christian~|vatican~|religion~|clergy~|pope~|christianity~|mass~|parish~|\
    sunday school~=nhà thờ|giáo hội|hội thánh|nhà nguyện|vương cung thánh đường|thánh đường|giáo đường~|tu viện~|giáo~
    mosque|islamic~|imam~|muslim~=nhà thờ hồi giáo|thánh đường hồi giáo|đền thờ hồi giáo|giáo đường hồi giáo|hồi giáo~|thánh đường~
    temple|shrine|pagoda|monastery~|buddhist~|monk~|altar~|sanctuary~|spiritual~|buddhism~=chùa|đền thờ|ngôi đền|đền~|miếu|đình~|tu viện~|thiền viện~|\
    đền chùa|điện~
    embassy|ambassador~|mission~=đại sứ quán|sứ quán|đại sứ~
    consulate|consul~|consular~=lãnh sự quán|tổng lãnh sự quán|lãnh sự~
    airport|airfield|heathrow~|gatwick~|terminal~|air base~|airbase~|runway~|airstrip~|tarmac~=sân bay|phi trường|cảng hàng không
    hotel|inn~|resort~|motel|guesthouse~|hostel~|lodge~=khách sạn|nhà nghỉ~|resort~|nhà trọ~
    museum|gallery~|exhibition~=bảo tàng|viện bảo tàng|phòng tranh~|triển lãm~
    library|librarian~=thư viện|thủ thư~
    theatre|theater|opera house|playhouse|cinema~|stage~|broadway~|auditorium~|drama~|box office~|movie~|playhouse=nhà hát|rạp|sân khấu~|kịch~
    zoo|safari park~=vườn thú|sở thú|thảo cầm viên
    trade union|labor union|labour union|union~=công đoàn|nghiệp đoàn|liên đoàn~|liên minh~|liên hiệp~
    democrat|democratic party|democratic~|dem~|democracy~|blue~=đảng dân chủ|phe dân chủ|nghị sĩ dân chủ|đảng viên dân chủ|dân chủ~
    republican|gop|republican party|republic~|conservative~|grand old party~|red~=đảng cộng hòa|đảng cộng hoà|phe cộng hòa|nghị sĩ cộng hòa|\
    đảng viên cộng hòa|cộng hòa~|cộng hoà~
    state media|state-run media|state television|state tv|state news agency|state broadcaster|state-controlled media|state-owned media|state radio|\
    state-run~|state-owned~|official media~|state~|state-controlled~|national broadcaster~|public broadcaster~|government-run~=truyền thông nhà nước|\
    báo chí nhà nước|truyền hình nhà nước|thông tấn nhà nước|đài nhà nước|báo nhà nước|truyền thông quốc doanh|nhà nước~|quốc doanh~|quốc gia~|\
    chính thức~
    local media|local press|local news|local newspaper|local tv|local television|local radio|local outlet|local~|regional~=truyền thông địa phương|\
    báo chí địa phương|báo địa phương|truyền hình địa phương|đài địa phương|địa phương~|sở tại~|bản địa~|khu vực~
    social media|social network|social-media|social networking|facebook~|twitter~|tiktok~|online~|instagram~|internet~|viral~|youtube~|weibo~=\
    mạng xã hội|truyền thông xã hội|mạng~|trực tuyến~
    prison|jail|penitentiary|inmate~|cell~|custody~|sentence~|behind bar~|imprison~|bar~|detention~|gulag~|convict~|incarcerate~|parole~=nhà tù|\
    trại giam|nhà giam|ngục|ngồi tù~|tù~|giam~|nhà lao|trại tạm giam|song sắt~
    government|administration~|cabinet~|ministry~|state~|minister~|authority~|downing street~|official~|regime~|federal~|governmental~|public~|\
    whitehall~|executive~|coalition~=chính phủ|chính quyền~|nhà nước~|nội các~|công~
    agency|authority~|body~|department~|bureau~|office~|organ~|institution~|service~|administration~|directorate~|official~|government~|board~|\
    commission~|organization~|regulator~|watchdog~|organisation~|workplace~|desk~|company~|unit~|ministry~|committee~|ngo~|institute~|council~|\
    center~|centre~|police~|investigator~|court~|prosecutor~|mission~|news agency~|fbi~|nhs~|hq~|headquarters~|observatory~|association~=cơ quan|\
    hãng~|cục~|sở~|ban~|tổng cục~|tổ chức~|đại lý~|thông tấn~
    rebel|insurgent|guerrilla|militia~|fighter~|militant~|insurgency~|rebellion~=phiến quân|quân nổi dậy|nổi dậy~|du kích|phe nổi dậy|chiến binh~
    supermarket|store~|shop~|grocery~|chain~|market~|grocer~|retailer~|tesco~|walmart~|aldi~=siêu thị|cửa hàng~|chợ~|đại siêu thị
    restaurant|eatery|diner~|cafe~|bistro~|pub~|pizzeria~|kitchen~|chef~|dining~|takeaway~|bar~|mcdonald~=nhà hàng|quán ăn|quán~|tiệm~|hàng ăn~
    at the scene|on the scene|to the scene|from the scene|scene~|site~|spot~|crash site~|spot~|ground~=hiện trường|cảnh~|nơi~|chỗ~|sân khấu~|giới~|\
    phân đoạn~
    newspaper|daily~|tabloid~|paper~|broadsheet~|press~|journal~|magazine~|weekly~|gazette~|news~|media~|report~|times~|journalist~=báo~|tờ báo|\
    nhật báo|tờ~|báo chí~|nhật trình~
    television|tv|broadcaster|broadcast~|channel~|screen~|network~|telly~|televise~|tv station~|reality show~|show~=truyền hình|tivi|ti vi|\
    đài truyền hình|kênh~|đài~|màn ảnh~|tv~
    radio|station~|broadcast~|airwave~|wireless~=phát thanh|đài~|radio~|sóng~
    """
}
