/// Reads answers made of letters that stand for what was shown: `c a b`, `1c 2a 3b`.
public enum Letters {
  /// The letters of an order, each of `count` once; nil for anything else. With or without spaces,
  /// commas and > between them.
  public static func order(_ text: String, count: Int) -> [Int]? {
    guard text.utf8.count <= 400 else { return nil }
    let words = text.lowercased().split { $0.isWhitespace || ",;>.)→-–".contains($0) }
    var places = words.compactMap { ChoiceLetter.index(String($0), count: count) }
    if places.count != words.count || words.count == 1 && count > 1 {
      guard words.count == 1, let word = words.first else { return nil }
      places = word.compactMap { ChoiceLetter.index(String($0), count: count) }
      guard places.count == word.count else { return nil }
    }
    return places.count == count && Set(places).count == count ? places : nil
  }

  /// Which right-hand side was chosen for each left-hand one, nil where none was; nil altogether
  /// when the text is no such list or names a left-hand side twice. Letters alone go with the
  /// left-hand sides in their order.
  public static func matches(_ text: String, left: Int, right: Int) -> [Int?]? {
    guard text.utf8.count <= 400 else { return nil }
    let signs = text.lowercased().filter { !$0.isWhitespace && !",;:.)=→-–>".contains($0) }
    var chosen = [Int?](repeating: nil, count: left)
    var number = ""
    var next = 0
    for sign in signs {
      if sign.isASCII, sign.isNumber {
        number.append(sign)
        continue
      }
      guard let place = (0..<right).first(where: { ChoiceLetter.text($0) == String(sign) }) else {
        return nil
      }
      let line: Int
      if number.isEmpty {
        line = next
      } else if let typed = Int(number), (1...left).contains(typed) {
        line = typed - 1
      } else {
        return nil
      }
      guard line < left, chosen[line] == nil else { return nil }
      chosen[line] = place
      number = ""
      next = line + 1
    }
    return number.isEmpty && !signs.isEmpty ? chosen : nil
  }
}
