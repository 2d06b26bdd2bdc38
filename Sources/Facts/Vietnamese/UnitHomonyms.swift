/// Vietnamese unit words that begin other words, and the syllables that show it.
enum UnitHomonyms {
  /// Unit symbol → syllables behind it that make it no unit: "bộ trưởng" (minister) is no foot, "đồng đội" (team-mate) no đồng.
  static let next: [String: Set<String>] = [
    "ft": [
      "trưởng", "máy", "phận", "phim", "ngoại", "quốc", "công", "tài", "y", "giáo", "sưu", "luật", "tư", "đội", "óc", "ba", "tứ", "hành", "binh", "lạc", "ảnh",
      "sách", "quần", "trang", "xương", "dữ", "quy", "sản", "lọc", "đôi",
    ],
    "VND": [
      "đội", "nghiệp", "minh", "bào", "chí", "bằng", "tác", "sáng", "phạm", "loạt", "thời", "ý", "hành", "hồ", "lúa", "ruộng", "tính", "cỏ", "chủ", "giám",
      "bọn", "xu",
    ],
    "GBP": [
      "theo", "hiệu", "tin", "chữ", "vàng", "điện", "quảng", "giá", "lương", "đen", "câu", "danh", "xếp", "tổng", "điểm", "đấu", "a", "b", "c", "d", "e", "f",
      "g", "h",
    ],
    "USD": ["thị", "đốc", "vật", "đốt", "hộ"],
    "CNY": ["hại", "nạn"],
    "kg": ["bằng", "nhắc", "đối", "kết", "nặng", "hiệu", "tên", "giả", "ức", "túc", "sự", "quỹ"],
    "cm": ["tích", "biệt", "công", "chia", "bổ", "phối", "loại", "đội", "bón", "khúc", "nửa", "tán", "hóa", "hủy", "xử", "vân", "định", "ban", "cách", "hạng"],
    "mẫu": ["số", "mực", "hình", "thiết", "thử", "máu", "xe", "đơn", "quốc", "giáo", "thân", "giáo", "hậu", "này", "nước"],
    "lượng": ["mưa", "khách", "hàng", "người", "lớn", "thông", "vốn", "tiền", "dầu"],
    "×": ["lượt", "theo", "đầu", "này", "đó"],
    "day": ["càng", "nay", "mai", "xưa", "kia", "hôm", "qua", "lễ", "tết", "đêm", "nào", "ấy", "đó", "này", "đầu", "sinh"],
    "hour": ["đây", "đã", "thì", "này", "phút", "là"],
    "year": ["ngoái", "tài", "học"],
    "month": ["giêng", "chạp"],
    "minute": ["chốc", "giây"],
    "second": ["phút", "lát"],
    "bbl": ["rác", "phiếu", "hàng", "xe"],
    "tạ": ["ơn", "tội", "thế"],
    "°": ["cao", "tuổi", "ẩm", "dài", "sâu", "dày", "tin", "phân"],
    "quarter": ["khách", "vị", "ông", "bà", "giá", "tộc"],
    "m": [],
  ]
}
