import Articles
import Batch
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
      case .knowledge(let fault): (fault.text(in: .english), fault.text(in: .vietnamese))
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

extension PairList.Failure {
  func text(in language: Language) -> String {
    let message: (en: String, vi: String) =
      switch self {
      case .input(let error): (error.text(in: .english), error.text(in: .vietnamese))
      case .malformed(let path, let line):
        (
          "\(path):\(line): a line names the original and the translation, separated by a tab",
          "\(path):\(line): mỗi dòng nêu bản gốc và bản dịch, cách nhau bằng dấu tab"
        )
      case .repeatedID(let path, let line, let id):
        ("\(path):\(line): the id \"\(id)\" stands twice", "\(path):\(line): mã \"\(id)\" xuất hiện hai lần")
      }
    return language == .vietnamese ? message.vi : message.en
  }
}

extension BitextFailure {
  func text(in language: Language) -> String {
    let message: (en: String, vi: String) =
      switch self {
      case .missing(let path): ("\(path): no such file", "\(path): không có tệp này")
      case .unreadable(let path, let reason): ("\(path): cannot be read: \(reason)", "\(path): không đọc được: \(reason)")
      case .malformed(let path, let line, let reason): ("\(path):\(line): \(reason)", "\(path):\(line): \(reason)")
      case .declaresEntities(let path, let line):
        (
          "\(path):\(line): the document type declares entities, which are refused; take the declaration out",
          "\(path):\(line): khai báo thực thể (entity) trong DOCTYPE bị từ chối; hãy bỏ khai báo đó"
        )
      case .languages(let path):
        (
          "\(path): one side must be Vietnamese and the other English; say which with --from en or --from vi",
          "\(path): một bên phải là tiếng Việt, bên kia tiếng Anh; hãy nêu bằng --from en hoặc --from vi"
        )
      }
    return language == .vietnamese ? message.vi : message.en
  }
}
