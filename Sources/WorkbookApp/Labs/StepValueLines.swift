internal import Cells
internal import Formulas
internal import Labs

/// Lays the numbers of a step out in lines: one below the other, and side by side where that would
/// take too many rows.
struct StepValueLines {
  let values: [StepValue]
  let columns: Int
  let glyphs: Glyphs

  private static let gap = 3
  /// The digits of numbers, and of numbers that would not fit a line.
  private static let digits = [5, 4, 3]

  /// At most so many lines; what has no room is counted in the last of them.
  func lines(most rows: Int) -> [TextLine] {
    guard rows > 0, columns > 0, !values.isEmpty else { return [] }
    let single = values.flatMap { flow(spans($0, digits: Self.digits[0])) }
    if single.count <= rows { return single }
    let packed = packed()
    if packed.count <= rows { return packed.flatMap(\.lines) }
    let kept = packed.prefix(rows - 1)
    let left = values.count - kept.reduce(0) { $0 + $1.count }
    return kept.flatMap(\.lines) + [TextLine("… and \(left) more", .faint)]
  }

  /// Lines with as many numbers beside each other as fit; a number that is too long is cut.
  private func packed() -> [(lines: [TextLine], count: Int)] {
    var result: [(lines: [TextLine], count: Int)] = []
    var (line, used, count) = ([Span](), 0, 0)
    func end() {
      if count > 0 { result.append(([TextLine(line)], count)) }
      (line, used, count) = ([], 0, 0)
    }
    for value in values {
      let spans = fitting(value)
      let width = TextWidth.columns(of: glyphs.spelled(TextLine(spans).text))
      if used > 0, used + Self.gap + width > columns { end() }
      if used > 0 {
        line.append(Span(String(repeating: " ", count: Self.gap)))
        used += Self.gap
      }
      line += spans
      used += width
      count += 1
    }
    end()
    return result
  }

  private func flow(_ spans: [Span]) -> [TextLine] {
    TextFlow.lines(spans, columns: columns, indent: 2, glyphs: glyphs)
  }

  /// A number in a line, with fewer digits where it would be cut off.
  private func fitting(_ value: StepValue) -> [Span] {
    let all = Self.digits.map { spans(value, digits: $0) }
    return all.first { TextWidth.columns(of: glyphs.spelled(TextLine($0).text)) <= columns }
      ?? all[all.count - 1]
  }

  private func spans(_ value: StepValue, digits: Int) -> [Span] {
    let name = Span(Self.name(value.name), Style(.term, .bold))
    guard let numbers = value.values else { return [name, Span(" = –", .faint)] }
    let text = Self.text(numbers, isList: value.isList, digits)
    guard let before = value.before else { return [name, Span(" = \(text)", Style(.code))] }
    return [
      name, Span(": \(Self.text(before, isList: value.isList, digits)) → ", .faint),
      Span(text, Style(.code)),
    ]
  }

  private static func text(_ numbers: [Double], isList: Bool, _ digits: Int) -> String {
    let texts = numbers.map { $0.isNaN ? "–" : NumberText.written($0, digits: digits) }
    return isList ? "[\(texts.joined(separator: ", "))]" : texts.joined()
  }

  /// A name as books print it, or the words of a name that is made of several: `held out loss`.
  static func name(_ name: String) -> String {
    guard name.count > 4, name.allSatisfy(\.isLetter), name.contains(where: \.isUppercase) else {
      return VariableName.printed(name)
    }
    return name.reduce(into: "") { words, letter in
      words += letter.isUppercase && !words.isEmpty ? " \(letter.lowercased())" : String(letter)
    }
  }
}
