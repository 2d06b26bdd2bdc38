/// VPS, of the Vietnamese Professionals Society: common among Vietnamese abroad in the 1990s.
///
/// Source: the charts of the Vietnamese Unicode Project (vietunicode.sourceforge.net/charset); checked against recode's VPS table, which leaves 0x99 out,
/// and against Perl's Encode::VN.
enum VPS {
  static let table: [UInt32] = {
    var table = CodeTable.make(
      0x80,
      "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ\u{20}ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ\u{20}àáâãảạă\u{20}èéêẽìí\u{20}ĩẴĐòóôõ\u{20}Ơụùúủ\u{20}ỶẼỳ",
      [
        (0x02, "Ạ"), (0x03, "Ậ"), (0x04, "Ặ"), (0x05, "Ẹ"), (0x06, "Ệ"), (0x10, "Ị"), (0x11, "Ọ"), (0x12, "Ộ"),
        (0x13, "Ợ"), (0x14, "Ụ"),
        (0x15, "Ự"), (0x19, "Ỵ"), (0x1C, "Ẫ"), (0x1D, "Ữ"),
      ])
    // Typographic quotation marks where the charts show none: VPS fonts drew them as windows-1252 does.
    table[0x91] = 0x2018
    table[0x92] = 0x2019
    return table
  }()
}
