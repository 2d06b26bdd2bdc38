import Checks
import TestKit
import Testing

/// Readings that once were wrong: what a translation may write, and beside it what changes the fact.
@Suite struct TwinTests {
  struct Twin: Sendable, CustomTestStringConvertible {
    let label: String
    let english: String
    let faithful: String
    let faulty: String
    var testDescription: String { label }

    init(_ label: String, _ english: String, _ faithful: String, but faulty: String) {
      (self.label, self.english, self.faithful, self.faulty) = (label, english, faithful, faulty)
    }
  }

  static let twins: [Twin] = [
    Twin(
      "a currency's code joined to the number", "He owed nearly VND800 million to banks.", "Ông nợ ngân hàng gần 800 triệu đồng.",
      but: "Ông nợ ngân hàng gần 900 triệu đồng."),
    Twin("Rs before a number", "The fare is Rs 20 per kilometre.", "Giá cước là 20 rupee mỗi km.", but: "Giá cước là 30 rupee mỗi km."),
    Twin("RM before a number", "The house costs RM500,000.", "Ngôi nhà có giá 500.000 ringgit.", but: "Ngôi nhà có giá 600.000 ringgit."),
    Twin("a crore is ten million", "The budget is Rs 9.2 crore.", "Ngân sách là 92 triệu rupee.", but: "Ngân sách là 9,2 triệu rupee."),
    Twin("a lakh is a hundred thousand", "More than 1.7 lakh riders protested.", "Hơn 170.000 tài xế biểu tình.", but: "Hơn 17.000 tài xế biểu tình."),
    Twin("a quadrillion", "The odds are one in 280 quadrillion.", "Xác suất là 1 phần 280 triệu tỷ.", but: "Xác suất là 1 phần 820 triệu tỷ."),
    Twin("cents of a country", "The Aussie dollar bought 66.1 U.S. cents.", "Một đô la Úc đổi được 66,1 xu Mỹ.", but: "Một đô la Úc đổi được 61,6 xu Mỹ."),
    Twin("cents by their letter", "The share closed at 61c.", "Cổ phiếu đóng cửa ở mức 61 xu.", but: "Cổ phiếu đóng cửa ở mức 16 xu."),
    Twin("crowns of whatever country", "The share fell to 41.7 crowns.", "Cổ phiếu giảm xuống còn 41,7 krone.", but: "Cổ phiếu giảm xuống còn 47,1 krone."),
    Twin(
      "fewer is not few", "It carried 412 people, 6% fewer than in 2022.", "Hãng chở 412 người, giảm 6% so với năm 2022.",
      but: "Hãng chở 412 người, giảm 9% so với năm 2022."),
    Twin("a dozen as tá", "She ordered two dozen eggs.", "Bà đặt mua hai tá trứng.", but: "Bà đặt mua ba tá trứng."),
    Twin("five tiếng", "He was shut in a room for five hours.", "Anh bị nhốt trong phòng suốt năm tiếng.", but: "Anh bị nhốt trong phòng suốt sáu tiếng."),
    Twin("fewer of something", "They sold fewer cars than last year.", "Họ bán ít xe hơn năm ngoái.", but: "Họ bán nhiều xe hơn năm ngoái."),
    Twin("less of a quality", "He said the city was less safe.", "Ông nói thành phố này kém an toàn hơn.", but: "Ông nói thành phố này an toàn hơn."),
    Twin("equal and more", "He is as tall as his brother.", "Ông ấy cao bằng anh trai.", but: "Ông ấy cao hơn anh trai."),
    Twin(
      "a clause of common words", "The manager said the pig had been locked away, while police gathered evidence at the scene.",
      "Người quản lý nói con lợn đã bị nhốt, trong khi cảnh sát thu thập bằng chứng tại hiện trường.", but: "Người quản lý nói con lợn đã bị nhốt."),
    Twin(
      "noted is not not", "Giles noted that most of the sharks are not considered dangerous.", "Giles lưu ý rằng hầu hết cá mập không bị coi là nguy hiểm.",
      but: "Giles lưu ý rằng hầu hết cá mập bị coi là nguy hiểm."),
    Twin(
      "airlines include", "Airlines including TAP demanded compensation.", "Các hãng hàng không gồm TAP đã đòi bồi thường.",
      but: "Các hãng hàng không gồm TAP đã từ chối bồi thường."),
    Twin("includes no tax", "The price excludes tax.", "Giá không gồm thuế.", but: "Giá bao gồm thuế."),
    Twin(
      "sued by somebody", "The company was sued by residents in August.", "Công ty bị cư dân kiện ra tòa hồi tháng 8.",
      but: "Công ty kiện cư dân ra tòa hồi tháng 8."),
    Twin(
      "twice and half", "The share is now twice the figure of 2019.", "Tỷ lệ này nay gấp đôi con số năm 2019.",
      but: "Tỷ lệ này nay bằng một nửa con số năm 2019."),
    Twin("learn and teach", "She learned the song from her mother.", "Bà học bài hát này từ mẹ.", but: "Bà dạy mẹ bài hát này."),
    Twin("yen as English writes it", "They paid 4,300 yen for it.", "Họ trả 4.300 yen cho nó.", but: "Họ trả 3.400 yen cho nó."),
    Twin(
      "cents on the dollar are a share", "He sold the goods at thirty cents on the dollar.", "Ông bán hàng với giá bằng 30% giá trị.",
      but: "Ông bán hàng với giá bằng 40% giá trị."),
    Twin(
      "hundredths behind the seconds", "He ran it in 15 minutes 51.20 seconds.", "Anh chạy hết 15 phút 51 giây 20.", but: "Anh chạy hết 15 phút 53 giây 20."),
    Twin("what a stopwatch shows", "She swam it in 1:56.02.", "Cô bơi hết 1 phút 56,02 giây.", but: "Cô bơi hết 1 phút 52,06 giây."),
    Twin(
      "minutes left on the match clock", "They led with 1:14 to play.", "Họ dẫn khi trận đấu còn 1 phút 14 giây.",
      but: "Họ dẫn khi trận đấu còn 4 phút 14 giây."),
    Twin(
      "hours, minutes and seconds", "He ran it in 3 hours 41 minutes 8 seconds.", "Anh chạy hết 3 giờ 41 phút 8 giây.",
      but: "Anh chạy hết 3 giờ 14 phút 8 giây."),
    Twin(
      "a spoken hour", "It happened at ten past one in the morning.", "Chuyện xảy ra lúc một giờ mười phút sáng.",
      but: "Chuyện xảy ra lúc hai giờ mười phút sáng."),
    Twin(
      "hours of the afternoon", "The shop opens from 4-7 p.m. on weekdays.", "Cửa hàng mở từ 16-19 giờ các ngày trong tuần.",
      but: "Cửa hàng mở từ 14-19 giờ các ngày trong tuần."),
    Twin("the decade of a life", "The man, in his thirties, was arrested.", "Người đàn ông ngoài 30 tuổi bị bắt.", but: "Người đàn ông ngoài 50 tuổi bị bắt."),
    Twin("a decade in words", "The song dates from the seventies.", "Bài hát có từ những năm bảy mươi.", but: "Bài hát có từ những năm sáu mươi."),
    Twin("a financial year", "Sales rose in FY25.", "Doanh số tăng trong năm tài chính 2025.", but: "Doanh số tăng trong năm tài chính 2023."),
    Twin("half a million", "Half a million bees were moved.", "Nửa triệu con ong được chuyển đi.", but: "Nửa tỷ con ong được chuyển đi."),
    Twin("two days of one month", "The fair is held on December 9 and 10.", "Hội chợ diễn ra ngày 9-10/12.", but: "Hội chợ diễn ra ngày 9-10/11."),
    Twin("a quarter of an hour", "It took less than a quarter of an hour.", "Việc này mất chưa đầy 15 phút.", but: "Việc này mất chưa đầy 50 phút."),
    Twin("feet and inches joined", "The 6-foot-10 center scored twice.", "Trung phong cao 2,08 m ghi hai điểm.", but: "Trung phong cao 1,78 m ghi hai điểm."),
    Twin(
      "inches without their name", "The tallest player of the team stands 7 feet 5 inches.", "Cầu thủ cao nhất đội cao 7 feet 5.",
      but: "Cầu thủ cao nhất đội cao 7 feet 3."),
    Twin("square feet", "The hall covers 640,000 square feet.", "Hội trường rộng 640.000 foot vuông.", but: "Hội trường rộng 460.000 foot vuông."),
    Twin("a fraction behind a number", "The board is 47 1/2 inches long.", "Tấm ván dài 47,5 inch.", but: "Tấm ván dài 45,7 inch."),
    Twin("a third of an inning", "He pitched 6 1/3 innings.", "Anh ném 6 1/3 hiệp.", but: "Anh ném 6 2/3 hiệp."),
    Twin("a half in one sign", "He won the match 14½–13½.", "Ông thắng trận đấu với tỷ số 14,5-13,5.", but: "Ông thắng trận đấu với tỷ số 15,5-12,5."),
    Twin(
      "one in a thousand", "Only about one in a thousand hatchlings survives.", "Chỉ khoảng một phần nghìn con non sống sót.",
      but: "Chỉ khoảng một phần trăm con non sống sót."),
    Twin(
      "tied at", "The hosts tied it at 112 with a minute left.", "Đội chủ nhà gỡ hòa 112-112 khi còn một phút.",
      but: "Đội chủ nhà gỡ hòa 121-121 khi còn một phút."),
    Twin(
      "persons that share a surname", "Kevin McCarthy spoke to reporters on Monday.", "Kevin McCarthy nói chuyện với phóng viên hôm thứ Hai.",
      but: "Dennis McCarthy nói chuyện với phóng viên hôm thứ Hai."),
    Twin("a quarter of a city", "The song was about Hanoi's Old Quarter.", "Bài hát nói về phố cổ Hà Nội.", but: "Bài hát nói về phố cổ Hội An."),
    Twin(
      "a state by its abbreviation", "The school in Norwalk, Conn., was closed.", "Trường ở Norwalk, bang Connecticut, bị đóng cửa.",
      but: "Trường ở Norwalk, bang Colorado, bị đóng cửa."),
    Twin(
      "another state", "He was born in Savannah, Ga., in 1950.", "Ông sinh ở Savannah, bang Georgia, năm 1950.",
      but: "Ông sinh ở Savannah, bang Alabama, năm 1950."),
    Twin(
      "regions that share their noun", "Missiles came from the Kursk region.", "Tên lửa được phóng từ vùng Kursk.", but: "Tên lửa được phóng từ vùng Bryansk."),
    Twin(
      "a region with a small first word", "Warm water keeps northern Europe mild.", "Nước ấm giúp Bắc Âu có khí hậu ôn hòa.",
      but: "Nước ấm giúp Đông Âu có khí hậu ôn hòa."),
    Twin("a place with a small last word", "The Mekong delta is sinking.", "Đồng bằng sông Cửu Long đang lún.", but: "Đồng bằng sông Hồng đang lún."),
    Twin("a district with its number", "The fire was in District 8.", "Vụ cháy ở quận 8.", but: "Vụ cháy ở quận 5."),
    Twin(
      "a number plate", "Police want to trace a grey van, registration RM61 DUL.", "Cảnh sát muốn tìm chiếc xe tải màu xám, biển số RM61 DUL.",
      but: "Cảnh sát muốn tìm chiếc xe tải màu xám, biển số RM16 DUL."),
    Twin(
      "the hour of a match", "Kane scored on the hour and Musiala on 75 minutes.", "Kane ghi bàn ở phút 60 và Musiala ở phút 75.",
      but: "Kane ghi bàn ở phút 60 và Musiala ở phút 85."),
    Twin(
      "coroner and police", "The County Coroner's Office released a report Friday.", "Văn phòng pháp y hạt công bố một báo cáo hôm thứ Sáu.",
      but: "Sở Cảnh sát hạt công bố một báo cáo hôm thứ Sáu."),
    Twin(
      "military and police", "The president vows not to use the military against civilians.", "Tổng thống thề không dùng quân đội chống lại dân thường.",
      but: "Tổng thống thề không dùng cảnh sát chống lại dân thường."),
    Twin(
      "diocese and parish", "There was a lack of openness on the diocese's part.", "Có sự thiếu cởi mở ở phía giáo phận.",
      but: "Có sự thiếu cởi mở ở phía giáo xứ."),
    Twin(
      "local and state media", "A farmer died, according to local media.", "Một nông dân qua đời, theo truyền thông địa phương.",
      but: "Một nông dân qua đời, theo truyền thông nhà nước."),
    Twin("council and ministry", "The city council approved the plan.", "Hội đồng thành phố phê duyệt kế hoạch.", but: "Bộ Xây dựng phê duyệt kế hoạch."),
    Twin(
      "Asian and Southeast Asian Games", "He won gold at the Asian Games.", "Anh giành huy chương vàng tại Đại hội Thể thao châu Á.",
      but: "Anh giành huy chương vàng tại SEA Games."),
    Twin(
      "the city of a fashion week", "She walked at Paris Fashion Week in March.", "Cô trình diễn tại Tuần lễ Thời trang Paris hồi tháng 3.",
      but: "Cô trình diễn tại Tuần lễ Thời trang London hồi tháng 3."),
    Twin(
      "a magazine whose name is a word", "The stylist told FEMAIL about the hats.", "Nhà tạo mẫu chia sẻ với FEMAIL về những chiếc mũ.",
      but: "Nhà tạo mẫu chia sẻ với tờ Vogue về những chiếc mũ."),
    Twin("a place in a row", "He was arrested after a second meeting.", "Ông bị bắt sau cuộc họp thứ hai.", but: "Ông bị bắt sau cuộc họp thứ ba."),
    Twin(
      "a place in a row, counted", "It was just his second defeat in 18 games.", "Đó chỉ là hai trận thua của ông trong 18 trận.",
      but: "Đó chỉ là ba trận thua của ông trong 18 trận."),
    Twin(
      "a degree", "He was charged with second-degree murder.", "Ông bị truy tố tội giết người cấp độ hai.", but: "Ông bị truy tố tội giết người cấp độ một."),
    Twin(
      "values that changed places", "He averaged 5.6 points and 2.6 rebounds a game.", "Anh ghi trung bình 5,6 điểm và 2,6 rebound mỗi trận.",
      but: "Anh ghi trung bình 2,6 điểm và 5,6 rebound mỗi trận."),
    Twin(
      "values and their owners", "NBC had 2.94 million viewers and MSNBC had 2.89 million.", "NBC có 2,94 triệu người xem và MSNBC có 2,89 triệu.",
      but: "MSNBC có 2,94 triệu người xem và NBC có 2,89 triệu."),
  ]

  /// Sentences of which only the quiet half was ever wrong.
  static let quiet: [Case<String, String>] = [
    Case("A U-turn on disability benefits is expected.", "Dự kiến có sự thay đổi hoàn toàn về trợ cấp khuyết tật.", "a word with one capital letter"),
    Case("SUVs are popular in the city.", "Xe SUV được ưa chuộng trong thành phố.", "a plural acronym"),
    Case("It did an about-turn on the policy.", "Họ quay ngoắt 180 độ về chính sách này.", "an about-turn"),
    Case("She planted Malabar almond trees.", "Bà trồng cây bàng.", "a plant with a place in its name"),
    Case(
      "The South West Maritime Archaeological Group found the wreck.", "Nhóm Khảo cổ Hàng hải Tây Nam tìm thấy xác tàu.", "a point of the compass in a name"),
    Case("Rep. Ro Khanna, D-Calif., opposed the bill.", "Hạ nghị sĩ Ro Khanna thuộc đảng Dân chủ bang California phản đối dự luật.", "the letter of a party"),
    Case("This was the third-highest of five rungs.", "Đây là bậc cao thứ ba trong năm bậc.", "five of a scale"),
  ]

  @Test(arguments: twins) func onlyTheFaultIsReported(_ twin: Twin) throws {
    for isFromEnglish in [true, false] {
      #expect(try warnings(twin.english, twin.faithful, isFromEnglish).isEmpty)
      #expect(try !warnings(twin.english, twin.faulty, isFromEnglish).isEmpty)
    }
  }

  @Test(arguments: quiet) func nothingIsReported(_ row: Case<String, String>) throws {
    for isFromEnglish in [true, false] { #expect(try warnings(row.input, row.expected, isFromEnglish).isEmpty) }
  }

  private func warnings(_ english: String, _ vietnamese: String, _ isFromEnglish: Bool) throws -> [String] {
    let found = try isFromEnglish ? audit(english, vietnamese) : audit(vietnamese, english)
    return found.findings.filter { $0.severity >= .warning }.map { "\($0.rule): \($0.message.english)" }
  }
}
