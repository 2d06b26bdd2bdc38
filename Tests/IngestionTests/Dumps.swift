/// Articles as people have them: saved from pages, with what stood around the story. All written for these tests.
enum Dumps {
  /// A page of a Vietnamese news site, with every kind of furniture such pages carry.
  static let vietnamese = """
    date 2024-09-18 https://example.vn/kinh-te/20240918/ca-phe-lap-dinh-1234.html

    Giá cà phê lập đỉnh mới, nông dân Đắk Lắk vẫn dè dặt bán ra

    Giá cà phê nhân tại Tây Nguyên sáng 18/9 lên 124.000 đồng/kg, mức cao nhất từ trước tới nay.

    (Chinhphu.vn) – Theo khảo sát tại ba huyện của tỉnh Đắk Lắk, người trồng mới bán khoảng một phần ba sản lượng.
    Nông dân phơi cà phê tại huyện Cư M'gar. (Ảnh: Hoài An/TTXVN) |
    Bà H'Loan Niê, chủ vườn rộng 2,5 ha ở xã Ea Tul, nói bà chờ giá 130.000 đồng.Năm ngoái, giá chỉ bằng một nửa.
    Theo bà, chi phí phân bón đã giảm 12%.
    Ảnh: Hoài An
    Hoài An – Minh Đức
    Nguồn: https://example.vn/bai-goc/ca-phe-lap-dinh.html
    Tin liên quan
    Xem thêm: Xuất khẩu gạo vượt mốc 4 tỷ USD
    >> Giá tiêu tăng trở lại
    Bình luận (0)
    """

  /// A page of an agency's English service.
  static let english = """
    date 2024-09-18 https://example.com/2024/09/18/coffee-record

    Coffee hits new record as Dak Lak growers hold back

    By Hoai An

    BUON MA THUOT (Reuters) - Coffee beans in the Central Highlands rose to 124,000 dong a kilogram on Wednesday.
    Farmers dry coffee in Cu M'gar district. (Source: VNA) |
    Growers have sold only about a third of their crop.The rest is in storage.
    Photo: Hoai An
    Read more
    Related: Rice exports top $4 billion
    Source: https://example.com/original/coffee-record
    Comment (0)
    """

  /// A dump that has the lead twice: once above the body, once as its beginning.
  static let repeatedLead = """
    date 2024-10-22 https://example.com/20241022/dam-112.html

    Dam Bursts Above Sleeping Town After Week of Rain

    A dam above the town of Kesra burst before dawn on Monday, sweeping away two bridges and cutting the only road out.

    A dam above the town of Kesra burst before dawn on Monday, sweeping away two bridges and cutting the only road out. Soldiers took 340 people off rooftops.
    """

  /// The same, with a word put before the lead in the body.
  static let repeatedLeadWithPrefix = """
    Vỡ đập trên thượng nguồn sau một tuần mưa lớn

    Con đập phía trên thị trấn Kesra vỡ trước bình minh thứ Hai, cuốn trôi hai cây cầu và làm tắc con đường duy nhất.

    TTXVN - Con đập phía trên thị trấn Kesra vỡ trước bình minh thứ Hai, cuốn trôi hai cây cầu và làm tắc con đường duy nhất. Bộ đội đã đưa 340 người từ mái nhà xuống.
    """

  static let all = [vietnamese, english, repeatedLead, repeatedLeadWithPrefix]
}
