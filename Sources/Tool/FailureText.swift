import Articles
import DoiChieu
import Ingestion

/// One clear message for each thing that can go wrong, in both languages.
extension InputError {
  func text(in language: Language) -> String {
    let message: (en: String, vi: String) =
      switch self {
      case .missing(let path): ("\(path): no such file", "\(path): không có tệp này")
      case .directory(let path): ("\(path): is a directory; name a file", "\(path): là thư mục; hãy nêu tên tệp")
      case .unreadable(let path, let reason): ("\(path): cannot be read: \(reason)", "\(path): không đọc được: \(reason)")
      case .empty(let path): ("\(path): is empty", "\(path): tệp rỗng")
      case .tooLarge(let path, let bytes, let limit):
        (
          "\(path): \(bytes >> 20) MB is more than an article (\(limit >> 20) MB); split it, or give sentence pairs with --bitext",
          "\(path): \(bytes >> 20) MB, lớn hơn một bài báo (\(limit >> 20) MB); hãy chia nhỏ, hoặc đưa cặp câu bằng --bitext"
        )
      case .binary(let path, let offset):
        ("\(path): is not text (control byte at offset \(offset))", "\(path): không phải văn bản (byte điều khiển ở vị trí \(offset))")
      case .invalidUTF8(let path, let offset, let line):
        (
          "\(path):\(line): not UTF-8 at byte \(offset); convert it first: doichieu normalize --from ENCODING \(path)",
          "\(path):\(line): không phải UTF-8 ở byte \(offset); hãy chuyển mã trước: doichieu normalize --from BẢNG_MÃ \(path)"
        )
      }
    return language == .vietnamese ? message.vi : message.en
  }
}

extension Auditor.Failure {
  func text(in language: Language) -> String {
    let message: (en: String, vi: String) =
      switch self {
      case .noGlossaries:
        (
          "the bundled glossaries are not beside the program; set DOICHIEU_GLOSSARIES to their folder",
          "không thấy từ điển đi kèm cạnh chương trình; hãy đặt DOICHIEU_GLOSSARIES trỏ tới thư mục của chúng"
        )
      case .knowledge(let fault): (fault.description, fault.description)
      case .input(let error): (error.text(in: .english), error.text(in: .vietnamese))
      case .icu(let error): (error.description, error.description)
      case .languages(let original, let translation):
        (
          "one text must be Vietnamese and the other English; found \(original.rawValue) and \(translation.rawValue)",
          "một văn bản phải là tiếng Việt, văn bản kia tiếng Anh; ở đây là \(original.rawValue) và \(translation.rawValue)"
        )
      }
    return language == .vietnamese ? message.vi : message.en
  }
}
