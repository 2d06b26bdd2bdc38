import Articles
import Facts
import TestKit
import Testing

@Suite struct VietnameseFactsTests {
  private func expectRead(_ drawn: String) throws {
    let found = try factsDrawn(MarkedText(drawn).text, .vietnamese)
    #expect(found == drawn)
  }

  @Test(arguments: [
    "Kéo dài ⟦nửa năm|0.5 year⟧.", "Chờ ⟦vài tuần|some weeks⟧.", "Có ⟦vài trăm|~10^2⟧ người.", "Tù ⟦bốn năm sáu tháng|4.5 year⟧.",
    "Bé cao ⟦1m27|1.27 m⟧.", "Giá ⟦5|5000000000 USD⟧-⟦6 tỷ USD|6000000000 USD⟧.", "Từ ⟦ngày 8|--07-08⟧ đến ⟦10/7|--07-10⟧.",
    "Từ ⟦8|--07-08⟧-⟦10/7|--07-10⟧.", "Lúc ⟦nửa đêm|weak 0:00⟧.", "Mùa giải ⟦2023/24|2023-2024⟧.", "Họ mất ⟦11,5 triệu krone|11500000 krone⟧.",
    "Lúc ⟦4 giờ BST sáng|4:00⟧ ⟦thứ Bảy|Sat⟧.", "⟦năm|5⟧ cáo buộc.", "⟦Năm|5⟧ bị cáo.", "Từ ⟦năm|5⟧ quốc gia.", "Nhà thờ trăm năm tuổi.",
    "⟦Cuối tuần|weak Sat⟧ trời mưa.",
  ])
  func whatNeighboursAddToAValue(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Hơn ⟦42.600|42600⟧ người thiệt mạng.", "Tổng cộng ⟦1.234.567|1234567⟧ hồ sơ.",
    "Chỉ số tăng ⟦1,5|1.5⟧ lên mức cao.", "Sản lượng đạt ⟦4,37 triệu|4370000⟧.", "Cần ⟦2,3 nghìn tỷ|2300000000000⟧.",
    "Có ⟦1,2 tỉ|1200000000⟧ người.", "Gần ⟦300 ngàn|300000⟧ hộ dân mất điện.", "Dân số ⟦5 vạn|50000⟧.",
    "Có ⟦3 chục|30⟧ xe.", "Đạt ⟦12 trăm|1200⟧.", "Có ⟦2 triệu rưỡi|2500000⟧.",
    "Kết quả là ⟦0,5|0.5⟧.", "Quân số ⟦100.000|100000⟧.",
  ])
  func digitsAndScales(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦Hai mươi mốt|21⟧ tàu cập cảng.", "Có ⟦hai mươi tư|24⟧ đội.", "Có ⟦ba mươi lăm|35⟧ xã.", "Có ⟦mười lăm|15⟧ người.",
    "⟦Một trăm lẻ năm|105⟧ em nhỏ.", "⟦một trăm linh năm|105⟧ em nhỏ.",
    "⟦một nghìn chín trăm bảy mươi lăm|1975⟧ lá thư.", "⟦ba tỷ hai trăm triệu|3200000000⟧ cổ phiếu.",
    "⟦một triệu rưỡi|1500000⟧ khách.", "⟦hai trăm nghìn|200000⟧ căn hộ.", "⟦chín mươi chín|99⟧ bậc thang.",
    "⟦mười hai|12⟧ tỉnh thành.", "⟦ba phẩy năm lần|3.5 ×⟧.", "⟦hai mốt|21⟧ tàu cập cảng.", "⟦Mười|10⟧ người bị thương.",
    "⟦tám mươi|80⟧ hộ.", "⟦hai trăm năm mươi|250⟧ hộ.", "⟦năm trăm|500⟧ hộ.",
    "⟦bốn nghìn không trăm linh hai|4002⟧ hộ.",
    "Có ⟦bảy|7⟧ người chết.", "⟦hai mươi vạn|200000⟧ quân.",
  ])
  func numbersInWords(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦hai phần ba|0.666667⟧ số phiếu.", "⟦một phần tư|0.25⟧ dân số.", "⟦3/4|0.75⟧ dân số.", "⟦nửa|weak 0.5⟧ quân số.",
    "Giá ⟦gấp đôi|weak 2 ×⟧ ⟦năm ngoái|now-1 year⟧.", "Giá ⟦gấp ba lần|3 ×⟧ ⟦năm ngoái|now-1 year⟧.",
    "Giá ⟦gấp 2,5 lần|2.5 ×⟧ trước.",
    "⟦ba phần năm|0.6⟧ số phiếu.",
  ])
  func fractionsAndMultiples(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Trị giá ⟦5 tỷ USD|5000000000 USD⟧.", "Khoản vay ⟦3,8 tỷ đô la Mỹ|3800000000 USD⟧.",
    "Giá vé ⟦124.000 đồng|124000 VND⟧.", "Phạt ⟦15 triệu đồng|15000000 VND⟧.", "Phí ⟦200 bảng Anh|200 GBP⟧.",
    "Thiệt hại ⟦1.500 tỷ đồng|1500000000000 VND⟧.", "Giá ⟦99 xu|99 cent⟧.", "Thu ⟦40 tỷ nhân dân tệ|40000000000 CNY⟧.",
    "Chi ⟦12,5 triệu euro|12500000 EUR⟧.", "Lỗ ⟦$5 triệu|5000000 USD⟧.", "Gửi ⟦USD 300|300 USD⟧.",
    "Khoảng ⟦60 tỷ yên|60000000000 JPY⟧.", "Thưởng ⟦10.000 đô la Úc|10000 AUD⟧.", "Còn ⟦5 ngàn won|5000 KRW⟧.",
    "Tặng ⟦2 triệu rupee|2000000 INR⟧.", "Nộp ⟦500.000đ|500000 VND⟧.", "Vay ⟦1 tỷ rưỡi đồng|1500000000 VND⟧.",
  ])
  func money(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Tăng ⟦7,5%|7.5 %⟧.", "Tăng ⟦7,5 %|7.5 %⟧.", "Tăng ⟦7,5 phần trăm|7.5 %⟧.", "Giảm ⟦3 điểm phần trăm|3 pp⟧.",
    "Giảm ⟦0,25 điểm %|0.25 pp⟧.", "Chiếm ⟦mười phần trăm|10 %⟧.",
  ])
  func shares(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Cách bờ ⟦100 dặm|100 mi⟧.", "Dài ⟦45 km|45 km⟧.", "Dài ⟦45 ki-lô-mét|45 km⟧.", "Rộng ⟦2,5 ha|2.5 ha⟧.",
    "Nặng ⟦3 tấn|3 t⟧.", "Nặng ⟦5 tạ|5 tạ⟧.", "Nặng ⟦3 yến|3 yến⟧.", "Nóng ⟦39 độ C|39 °C⟧.", "Nóng ⟦39°C|39 °C⟧.",
    "Lạnh ⟦50 độ F|50 °F⟧.",
    "Cao ⟦120 mét|120 m⟧.", "Sâu ⟦40cm|40 cm⟧.", "Rộng ⟦300 km2|300 km²⟧.", "Rộng ⟦300 km vuông|300 km²⟧.",
    "Gió ⟦120 km/giờ|120 km/h⟧.", "Gió ⟦120km/h|120 km/h⟧.", "Cách ⟦12 hải lý|12 nmi⟧.", "Chứa ⟦500 lít|500 L⟧.",
    "Khai thác ⟦2 triệu thùng|2000000 bbl⟧ dầu.", "Mất ⟦5 mẫu Anh|5 acre⟧.", "Mua ⟦10 lượng vàng|10 lượng⟧.",
    "Công suất ⟦600 MW|600 MW⟧.", "Mưa ⟦520 mm|520 mm⟧.", "Cao ⟦6 feet|6 ft⟧.",
    "Án ⟦năm năm|5 year⟧ tù.", "Kéo dài ⟦ba tháng|3 month⟧.", "Trong ⟦5 ngày|5 day⟧.", "Trong ⟦48 giờ|48 hour⟧.",
    "Trong ⟦48 tiếng|48 hour⟧.", "Trong ⟦hai tuần|2 week⟧.", "Thọ ⟦95 tuổi|95 year⟧.", "Trong ⟦10 phút|10 minute⟧.",
    "Án ⟦hai năm rưỡi|2.5 year⟧ tù.",
    "Sau ⟦hai thập kỷ|2 decade⟧.", "Cân nặng ⟦3,2 kg|3.2 kg⟧.",
  ])
  func quantities(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Họp ⟦ngày 22/10|--10-22⟧.", "Họp ⟦ngày 22/10/2024|2024-10-22⟧.", "Họp ⟦ngày 22-10-2024|2024-10-22⟧.",
    "Họp ⟦ngày 22 tháng 10 năm 2024|2024-10-22⟧.", "Họp ⟦ngày 22 tháng 10|--10-22⟧.", "Họp hôm ⟦22/10|--10-22⟧.",
    "Họp ⟦tháng 10/2024|2024-10⟧.",
    "Họp ⟦tháng 10|--10⟧.", "Họp ⟦tháng Mười|--10⟧.", "Họp ⟦tháng 10 năm 2024|2024-10⟧.", "Từ ⟦năm 2018|2018⟧.",
    "Họp ⟦thứ Ba (22/10|--10-22 Tue⟧).", "Họp ⟦thứ Ba, ngày 22/10|--10-22 Tue⟧.", "Họp ⟦Chủ nhật|Sun⟧.",
    "Họp ⟦chủ nhật|Sun⟧ này.",
    "Họp ⟦thứ Hai|Mon⟧ tới.", "Họp ⟦thứ Năm|Thu⟧.", "Họp ⟦thứ Bảy|Sat⟧.", "Sinh ⟦mùng 1 tháng Giêng|--01-01⟧.",
    "Vào ⟦quý III|Q3⟧.", "Vào ⟦quý 3|Q3⟧.", "Trong ⟦thế kỷ 20|C20⟧.", "Trong ⟦thế kỷ XX|C20⟧.",
    "Trong ⟦những năm 1990|1990s⟧.",
    "Trong ⟦thập niên 1990|1990s⟧.", "Trong ⟦thập niên 90|1990s⟧.", "Họp sáng ⟦22/10|--10-22⟧.",
    "Ra ⟦ngày 2 tháng 9 năm 1945|1945-09-02⟧.", "Đến ⟦2030|2030⟧.", "Vào đầu ⟦năm 2025|2025⟧.",
    "Sự kiện ⟦2/9|--09-02⟧.",
  ])
  func datesAndPeriods(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦Năm nay|now+0 year⟧ mưa nhiều.", "⟦Tháng trước|now-1 month⟧ mưa to.", "⟦Hôm qua|now-1 day⟧ mưa.",
    "Họp ⟦tuần tới|now+1 week⟧.",
    "⟦Hai năm|2 year⟧ trước.", "⟦Vài tháng|some months⟧ trước đó.", "Trăm năm sau.",
  ])
  func datesToldFromTheDayOfWriting(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Lúc ⟦19h30|19:30⟧.", "Lúc ⟦19h|19:00⟧.", "Lúc ⟦19 giờ 30|19:30⟧.", "Lúc ⟦19 giờ 30 phút|19:30⟧.",
    "Lúc ⟦7 giờ sáng|7:00⟧.", "Lúc ⟦7 giờ tối|19:00⟧.", "Lúc ⟦3 giờ chiều|15:00⟧.", "Lúc ⟦7 giờ 30 tối|19:30⟧.",
    "Lúc ⟦12 giờ trưa|12:00⟧.",
    "Lúc ⟦12 giờ đêm|0:00⟧.", "Lúc ⟦1 giờ trưa|13:00⟧.", "Lúc ⟦2 giờ đêm|2:00⟧.", "Lúc ⟦11 giờ đêm|23:00⟧.",
    "Lúc ⟦19:30|19:30⟧.", "Lúc ⟦5h30 sáng|5:30⟧.", "Lúc ⟦7h30|7:30⟧.", "Lúc ⟦07h30|7:30⟧.", "Lúc ⟦8g15|8:15⟧.",
    "Lúc ⟦7 giờ rưỡi tối|19:30⟧.",
  ])
  func times(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Lần ⟦thứ 11|#11⟧.", "Lần ⟦thứ hai|weak #2⟧.", "Lần ⟦thứ mười một|#11⟧.", "Hạng ⟦thứ tư|#4⟧.",
    "Giải ⟦thứ nhất|weak #1⟧.", "Người ⟦thứ ba|weak #3⟧.", "Đứng ⟦thứ 5|#5⟧ thế giới.", "Ngày ⟦thứ 100|#100⟧.",
  ])
  func ordinals(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "Thắng ⟦2-0|2-0⟧.", "Thắng ⟦2 - 0|2-0⟧.", "Thắng ⟦38–17|38-17⟧.", "Mưa ⟦5|5⟧-⟦10 ngày|10 day⟧.",
    "Từ ⟦5|5⟧ đến ⟦10 ngày|10 day⟧.", "Tăng ⟦1,5|1.5⟧-⟦2 lần|2 ×⟧.", "Chuyến ⟦MH370|MH370⟧.", "Máy bay ⟦F-16|F16⟧.",
    "Tài khoản ⟦@vnexpress|@vnexpress⟧.", "Nhóm ⟦G7|G7⟧.",
  ])
  func scoresRangesAndCodes(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦Hàng trăm|~10^2⟧ người.", "⟦Hàng nghìn|~10^3⟧ người.", "⟦hàng chục nghìn|~10^4⟧ người.",
    "⟦Hàng triệu|~10^6⟧ cây.", "⟦hàng trăm nghìn|~10^5⟧ cây.", "⟦hàng chục|~10^1⟧ xe.",
  ])
  func ordersOfMagnitude(_ drawn: String) throws { try expectRead(drawn) }

  @Test(arguments: [
    "⟦thứ hai|Mon or #2⟧ tới.", "Giá ⟦1.500|1500 or 1.5⟧.", "Giá ⟦1,500|1.5 or 1500⟧.", "Giá ⟦1.50|1.5⟧.",
    "Tỷ lệ ⟦0.600|0.6⟧.", "Giá ⟦1.234.567|1234567⟧.",
  ])
  func whatCanBeReadInTwoWaysKeepsBoth(_ drawn: String) throws {
    let found = try factsDrawn(MarkedText(drawn).text, .vietnamese, withReadings: true)
    #expect(found == drawn)
  }

  @Test(arguments: [
    "Những năm sau này.", "Ba tôi là thợ mộc.", "Ông Ba về quê.", "Bà Tư bán bánh.", "Tỷ lệ hộ nghèo giảm mạnh.",
    "Tỷ giá ổn định.", "Tỷ phú mới nổi.", "Bộ trưởng đến dự.", "Đồng đội ôm nhau.",
    "Không ai biết.",
    "Triệu phú trẻ tuổi.", "Trăm năm sau.", "Thứ trưởng Bộ Công an.", "Chủ tờ báo này.", "Hàng hóa khan hiếm.",
    "Nghìn trùng xa cách.", "Phần lớn người dân.", "Rất chín chắn và từ tốn.", "Năm học mới bắt đầu.",
    "Vùng Bảy Núi rất đẹp.", "Sở hữu nhiều đất.", "Giờ đây mọi người đều biết.", "Quý khách lưu ý.", "Lượng mưa giảm.",
    "Giá rẻ hơn hẳn.", "Mẫu số chung.", "Thùng rác công cộng.", "Từng đồng lẻ.",
  ])
  func wordsThatOnlyLookLikeNumbersAreNone(_ text: String) throws {
    let found = try factsDrawn(text, .vietnamese)
    #expect(found == text)
  }

  @Test(arguments: [
    Case("hơn 42.600 người", Bound.moreThan), Case("trên 300 hộ", .moreThan), Case("gần 300 hộ", .nearly),
    Case("khoảng 300 hộ", .about), Case("chừng 300 hộ", .about), Case("ít nhất 300 hộ", .atLeast),
    Case("tối đa 300 hộ", .atMost), Case("không quá 300 hộ", .atMost),
    Case("dưới 300 hộ", .lessThan), Case("chưa đến 300 hộ", .lessThan), Case("300 hộ", .exact),
    Case("lên tới 300 hộ", .atMost), Case("xấp xỉ 300 hộ", .about), Case("không dưới 300 hộ", .atLeast),
    Case("tối thiểu 300 hộ", .atLeast),
  ])
  func boundsStandBeforeTheNumber(_ row: Case<String, Bound>) throws {
    #expect(try reading(row.input, .vietnamese).facts.map(\.bound) == [row.expected])
  }
}
