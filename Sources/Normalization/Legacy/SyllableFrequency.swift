import Words

/// How common the syllables of Vietnamese news are, in seven steps; for choosing between readings of a few letters.
///
/// Counted in Vietnamese news and in the bundled English–Vietnamese lexicon, without regard to case.
enum SyllableFrequency {
  /// 0 for a syllable that is none of the commonest 1,600, 6 for one of the commonest seventy.
  static func step(of word: VietnameseWord) -> Int { Int(steps[word.tonedKey] ?? 0) }

  private static let steps: [UInt64: UInt8] = {
    var steps: [UInt64: UInt8] = [:]
    for (index, line) in lines.enumerated() {
      for text in line.split(separator: " ") {
        var word = VietnameseWord()
        for scalar in text.unicodeScalars { word.append(scalar.value) }
        steps[word.tonedKey] = UInt8(lines.count - index)
      }
    }
    return steps
  }()

  private static let lines = [
    """
    biết bị các chính cho chúng có công cuộc của dân gia hai hàng hơn họ khi không là lại lên một này năm ngày người nhà nhân nhất nhưng \
    những nói ông phát quan quốc ra rằng sau sẽ số sự tại thành theo thể thứ tôi tới trên trong trước từ và vào về viên việc với đang \
    đầu đã đến để đi điều đó đồng động được
    """,
    """
    anh ba báo bất bằng bắt biểu bình bóng bố bỏ bộ cao cách cầu cả cảnh chia chiến chỉ chủ chưa chức con còn cơ cùng cũng cử dẫn do dự \
    giá giờ hành hiện hình học hội kết khác khách khoảng khu kỳ làm liên lớn lượng lực lý mang mình nam ngoại nhận nhiều như nước phần \
    phải phiếu qua quân sát tâm tăng tên tháng thấy thế thông thời thủ thương thực tiền tiếp tin tình trận trở trợ trung trường tuổi tư \
    viện vì vụ đất đại điểm định đối đổi độ đội đưa đường
    """,
    """
    ai án áp ban bao bà bán bão bắc bản bảo bạn bên biển bởi cáo cấp chuyển cô cơn cuối cú cứu cửa diễn diện doanh dù dụng gây gần ghi \
    gian giao giáo giải giảm giới giữ gì gọi hay hệ hiệu hoa hôm hồi hợp hộ hướng kế kể khai khí kiến kinh kỷ lần lãnh lập lời lợi luận \
    lúc mà máy mất mạnh mặt mới mở mưa mức nay nào năng nên ngay nghiệp nghĩa nghị ngoài ngữ nhật nhiệt nơi pháp phía phòng phố phút phủ \
    phương phụ quả quyền quyết rất sáng sáu sân sản sẻ sinh sĩ sóng sở ta tay tài tây tấn tạo tế tham thay thái thần thắng thêm thiết \
    thì thị thống thu thường tiên tiếng tìm tích tính toàn tòa tổ tổng trang tranh trăm triệu trình trí trị trọng truyền trưởng tuần \
    tuyên tương tự tục tỷ vấn vẫn vật vị vô vùng vực xe xuất xuống đáng đây đấu đảng đạo đề địa đông đổ
    """,
    """
    ấy ăn ảnh bay bài bàn bác bầu bãi bảng bảy bại bé bệnh biến biệt bốn bờ buộc bước ca càng cá cái cánh câu cần căn cảm cận cậu chân \
    châu chấn chấp chất chạy chế chết chi chiều chiếc chiếm chịu chống chơi chọn chuẩn chung chuyên chuyện chương chứng coi cố cộng cung \
    cư cứ cực da danh dài di dịch dòng dõi du dưới em gấp gặp giám giả giúp giữa gồm hải hạ hại hạn hạng hết hiểm hiệp hoàn hoạch hoạt \
    hòa hóa họa họp hy ích ít kéo kêu kẻ khẩu khắp khả khiến khó khỏi khởi kiểm kiện kim kích kỹ la lai lan lao lâu lãi lễ lẽ lệ liệu \
    lịch lo loại lòng lợn lộ luật luyện lưu lửa màu mạng miền minh mong môn mối mỗi mọi mua muốn mùa mũ mục mỹ nạn nặng nếu ngân ngăn \
    ngại ngập nghệ nghi nghiên nghỉ ngoái ngôi ngôn nguồn nguy nguyên nhau nhằm nhập nhiên nhiệm nhìn nhóm nhỏ niên ninh nông nỗ nổi nội \
    nữ nữa nửa pha phá phán phân phẩm phản phạm phép phi phí phong phục quay quá quản quét quy rồi rõ rời rộng sang sao sách sắc sắp \
    siêu sống sơ suất sức sử tai tàu tác tái tầm tất tập thanh thân thấp thất thẳng thảm thập thi thiên thiếu thiệt thờ thuận thuật \
    thuộc thúc thượng thức thử tiêu tiến tiết tinh tỉnh tối tốt tội tra trao trái trần trả trẻ triều triển trò trông trưng trụ tù tượng \
    từng tức tử ty ủng ủy ứng vài văn vận vậy vệ việt vong vòng vọng vũ vượt xa xác xảy xem xét xử yếu đa đài đàn đánh đẩy đảo đạt đặc \
    đêm đều đẹp điện đình đoàn đoạn đóng đô đôi đồ đốc đơn đới độc đúng đức đứng
    """,
    """
    áo âm âu ấm ấn ẩn ập bang bày bây băng bắn bạo bậc bật biên binh bom bổ buồn buổi bức bụi cam cây cầm cấm cãi căng cắt cải cản cạnh \
    cập cha chào cháy chấm chắc chắn chẳng chảy chạm chặn chiếu chip chí chóng chồng chỗ chờ chở chợ chuông chuỗi chuyền chuyến chú chứa \
    chữ chữa cổ cỡ cường cướp cục dàn dành dây dầu dấu dạng dạy dặm dễ dọa dung duy dùng dư dương dừng dứt dữ dựng dục eu ga gãy gắn \
    gắng gạo giai giam giành giận giật giết gió giống góp gửi hà hài hàn hãng hãy hạt hậu hề hiểu hoàng hoặc hồ hỗ hỏi hơi huấn huế hủy \
    hưởng hứa hứng hữu kẹt khám kháng khăn khắc khẳng khoa khoản khổ khổng khung khủng kiếm kiểu kính kịch ký lái lấy lắng lạc lạm lạnh \
    lee lê lệnh liền liệt lĩnh loạn loạt lồ lối lỗi lớp lở lũ lương lưới lược lượt lừa lựa lục lụt ly màn máu mẫu mãn mắc mắt mảnh mạc \
    mập mặc mẹ miễn mô môi mộ mười nát nâng nằm nắm nêu ngang ngành ngạc nghe nghèo nghề nghiêm nghiệm nghĩ ngờ nguyễn ngược ngừng ngự \
    nhanh nhạc nhẹ nhờ nhuận niệm nó nóng nổ nộ núi ổn phái phẫn phạt phận phe phê phiên phim phó phóng phối phổ phỏng quanh quán quần \
    quầy quảng quên quý quỹ ràng rét riêng rối rơi rung rút sa sai san sàng sâu sắm sẵn sạn soát song sốt sớm suốt suy súng sút sư sứ \
    sửa sụp sỹ tan tàn tám tán tân tẩy tắc tắt tả tải tạm tạp tận tệ thang thao thách thẩm thăm thảo thật thẻ thiện thích thoát thoại \
    thổ thỏa thua thuê thuế thuốc thuyết thù thú thủy thư thưởng thừa thục tiêm tiểu tiện tín tĩnh tịch toán tôn tồn tố tốc tờ tộc tràn \
    trách tránh trắng trại trạng tri trì trời trú trừ trực tuệ tung tuy tuyến tuyển tuyệt túi tướng tưởng ước ưu va vai vay vàng vé vết \
    vẻ vi viết vốn vỡ vợ vợt vui vương vừa vững xanh xây xấu xã xếp xin xu xung xuyên xúc xứ yên yêu đau đàm đào đá đám đáp đâm đầy đăng \
    đảm đạn đặt đe điển đích đỉnh địch đoán đón đỏ đời đợi đợt đột đuổi đủ đương đựng
    """,
    """
    ap ác ái ám ánh ân ẩm bào bá bách bám bánh bẩn bạc bạch bạt bè bề bền bế bến bi biện bí bồi bồn bốc bối bỏng bơi bớt buôn buông buýt \
    bù bùi bùng bữa canh càn cán cân cấu cắn cạn cậy cặp chay cháu chăm chăn chậm chật chặt che chênh chìm chín chĩa chỉnh chị choáng \
    chó chót chối chốt chọc chuồng chúa chủng chừng chứ chục chụp com cói cốt cờ cởi cột cuồng cuốn cũ củng cười cứng cựu cụ dan dao \
    dàng dáng dâng dần dấn dập dậy de den diệt dinh dính dị dịp dịu dò dồn dốc dối dỡ dọc dọn dội duyệt dưỡng dược dựa dụ ép gay gái \
    gánh gắt gạch ghép ghế giày giác gián giáng giáp giây giấu giấy giản giảng giềng giông giọng giục gìn goop góc gói gốc gỗ gỡ gọn ha \
    hàm hào hán hát hâm hầu hấp hãm hạnh hè hét hẹn hẹp hiếm hiếu ho hoan hoang hoài hoãn hoảng hòn hô hôn hối hỗn hỏa hỏng huang hung \
    huống huy huyết huynh hùm hùng hút hư hương hụt kém kê kênh kề khao khá khán khát khấu khẩn khảo khe khen khép khiển khích kho khoan \
    khoán khoát khóa khóc khôi khối khỏe khơi khuôn khuyên khúc kia kiên kiệm kìm kín kịp lang lành lá láng lâm lân lấn lẫn lãng lão lạ \
    lạp lật lặn lặng leo lều lẻ lệch liều linh lính loan loài lò lông lốc lỗ lỏng lỡ lọc lội lui luôn lùi lùng lúa lường lượn ma mai mấy \
    mã mắn mảng mạch mại mạo mật mê mẽ mệnh miệng mì món mổ mỏ mơ mờ mời muối muộn mùi mũi mưu mừng mực nắng nảy nạ nạp ném nền ngàn \
    ngầm ngã ngắn nghiệt nghìn ngồi ngỏ ngợi nguyện ngũ ngủ ngừa ngựa ngụ nha nhánh nhấn nhẫn nhã nhãn nhắc nhắm nhắn nhảy nhiễm nhĩ nhớ \
    nhu nhưỡng nhượng niềm nối nỗi nới nợ nộp nuôi nứt óc ôn ồn ốc ống ơn phan pháo phẫu phun phù phúc phức quang quát quen quê quyến \
    rau rác rãi rắc rải rẽ ri rỉ ro roa rò rổ rũ rủi rượt rượu rừng ryan sàn săn sắt sạch sạt sập soạn son sóc sót sông sổ sơn sợ sợi \
    sưu tá tách tầng tấm tắm tật tặng tê tha thác thánh thầu thăng thả thải thậm thận thiểu thiệp thiệu thí thịnh thịt thoáng thom thô \
    thôi thôn thơ thở thợ thuần thuyền thủng thước thụ thụy tiềm tiếc tiệc tim tỉ toang tóm tô tôm tông tổn tỏ tỏa trai trào trấn trải \
    trật treo trệ triết trip trích tro tròn trôi trốn trống trọn truy trúc trúng trưa trượt trừng trữ trục tu tuân tuyết túc túng tươi \
    tường tựa tựu tụ tụng tụt uae uống uy ương vang vành ván váng vân vây vạch ven vẹn vệt viễn vinh ví vĩ vịnh vời vọt vươn vụn xá xát \
    xâm xế xoay xoáy xong xô xuân xương xứng ye yong đà đâu đầm đấy đẫm đãi đắc đắt đẳng đả đạp đập đem đen đeo đè đèn đền đẻ điên điệp \
    điệu đìa đo đoan đoạt đòi đòn đói đồn đống đốt đỗ đỡ đọc đua đùa đúc đứt đụng
    """,
  ]
}
