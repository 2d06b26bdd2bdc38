import Words

/// The closed-class words of both languages: they hold sentences together and say little by being there.
public struct FunctionWords: Sendable {
  /// Whether a word is one, by its number.
  @usableFromInline let isFunctionWord: [Bool]

  init(_ words: inout Tokenizer) {
    let ids = (Self.english + " " + Self.vietnamese).split { $0 == " " || $0 == "\n" }.map { words.id(of: WordKey(String($0)).bytes) }
    var table = [Bool](repeating: false, count: Int(ids.max()?.rawValue ?? 0) + 1)
    for id in ids { table[Int(id.rawValue)] = true }
    isFunctionWord = table
  }

  @inlinable public func contains(_ word: WordID) -> Bool { Int(word.rawValue) < isFunctionWord.count && isFunctionWord[Int(word.rawValue)] }

  /// Whether an English token is a word that holds sentences together; all in capitals it is an acronym (US, IT).
  func stands(_ token: Token) -> Bool { token.shape != .upper && contains(token.word) }

  private static let english = """
    the a an of in to and is are was were be been being am at on for with by from as it its it's 's 're 've 'll 'd 'm that this these those which who whom whose what
    he she him her his hers they them their theirs we us our you your i me my mine there here has have had do does did doing done will would shall should can could may
    might must not n't no or but if so than then too also just very up out off over under into onto about after before between through during while when where how why
    all any some each every both either neither own same such only more most other another one s t upon per via
    """

  private static let vietnamese = """
    và của là các những đã đang sẽ được bị cho với trong tại ở này đó kia một từ đến vào ra lên xuống về trên dưới khi mà thì cũng như theo có không rằng để nên vì do bởi
    nhưng hay hoặc nếu rất hơn nhất lại còn chỉ mới vừa ngay cả mỗi mọi từng ông bà anh chị cô họ nó tôi chúng ta mình người việc sự cuộc vụ chiếc con cái vẫn đều
    qua sau trước giữa cùng ấy nào gì ai đâu sao thế vậy nữa rồi đi phải nơi lúc hãy
    """
}
