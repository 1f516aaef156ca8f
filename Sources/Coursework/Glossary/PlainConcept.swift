/// Reads a concept that is written as nearly all are, `key = "text"` on each line, without a TOML
/// library: the whole glossary is read whenever the program starts.
enum PlainConcept {
  /// The concept in these lines; nil when they hold anything else, which says nothing against them.
  static func read(_ text: String) -> Concept? {
    var values: [Substring: String] = [:]
    var forms: [String]?
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") { continue }
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")), sign > line.startIndex else {
        return nil
      }
      let before = line.index(before: sign)
      let value = line[line.index(after: sign)...].dropFirst()
      guard line[before] == UInt8(ascii: " "), line[..<sign].count > 1,
        line[line.index(after: sign)...].first == UInt8(ascii: " ")
      else { return nil }
      let key = Substring(line[..<before])
      if key == "forms" {
        guard forms == nil, let list = Self.list(value) else { return nil }
        forms = list
      } else {
        guard let text = Self.text(value), values.updateValue(text, forKey: key) == nil else {
          return nil
        }
      }
    }
    guard values.count == 4, let id = values["id"], let term = values["term"],
      let definition = values["definition"], let home = values["home"]
    else { return nil }
    return Concept(id: id, term: term, definition: definition, home: home, forms: forms ?? [])
  }

  /// A text between two quotes, with nothing in it that TOML reads otherwise.
  private static func text(_ value: Substring.UTF8View) -> String? {
    guard value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"")
    else {
      return nil
    }
    let inside = value.dropFirst().dropLast()
    let isPlain = inside.allSatisfy {
      $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    return isPlain ? String(Substring(inside)) : nil
  }

  private static func list(_ value: Substring.UTF8View) -> [String]? {
    guard value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]"), value.count >= 2 else {
      return nil
    }
    var texts: [String] = []
    var rest = value.dropFirst().dropLast()
    while !rest.isEmpty {
      guard rest.first == UInt8(ascii: "\""),
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")),
        let text = text(rest[...end])
      else { return nil }
      texts.append(text)
      rest = rest[rest.index(after: end)...]
      if rest.isEmpty { break }
      guard rest.starts(with: ", \"".utf8) else { return nil }
      rest = rest.dropFirst(2)
    }
    return texts
  }
}
