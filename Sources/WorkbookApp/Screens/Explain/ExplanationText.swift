internal import Cells
internal import Formulas
internal import Labs

/// An explanation as lines of text: what the number is, its rule, the rule with its numbers, and what
/// can be gone down into.
struct ExplanationText {
  let explanation: NumberExplanation
  /// The input that is chosen, while one is.
  let chosen: Int?
  let columns: Int
  let glyphs: Glyphs

  /// The lines, and which of them have an input to click on.
  var lines: [TextLine] {
    let code = Style(.code)
    var result = flow([
      Span(explanation.name, Style(.heading, .bold)),
      Span(" = \(valueText)", Style(.code, .bold)), Span("   \(explanation.meaning)", .faint),
    ])
    if let line = explanation.line {
      // A rule that says the same in the names of this number is not said twice.
      if explanation.general != "\(explanation.name) = \(line.rule)" {
        result += flow([Span(explanation.general, .text)])
      }
      let rule = [Span("\(explanation.name) = ", code)] + spans(line.symbols)
      let numbers =
        [Span("= ", code)] + spans(line.numbers)
        + [Span(" = \(line.result)", Style(.code, .bold))]
      let whole = flow(rule + [Span(" ")] + numbers, indent: 2)
      result += whole.count == 1 ? whole : flow(rule, indent: 2) + flow(numbers, indent: 2)
      if line.lastPlace == nil {
        result += flow([
          Span("The numbers as they are written do not give it to any digit.", .faint)
        ])
      }
    }
    for note in explanation.notes { result += flow([Span(note, .faint)]) }
    return result
  }

  /// The inputs to choose among, as one list.
  var choices: [TextLine] {
    guard chosen != nil else { return [] }
    return flow(
      [Span("Into: ", .faint)]
        + explanation.inputs.enumerated().flatMap { index, input -> [Span] in
          // A choice is one word, so that lines do not break in it.
          let number = index < 9 ? "\(index + 1):" : ""
          let name = input.address.skipping > 0 ? "…" : input.name.filter { $0 != " " }
          let isChosen = index == chosen
          let mark = isChosen ? "▸" : " "
          return [
            Span(
              "\(mark)\(number)\(name)",
              isChosen ? Style(.focus, [.bold, .reverse]) : Style(.key)), Span(" "),
          ]
        }, indent: 2)
  }

  private var valueText: String {
    explanation.line?.result
      ?? NumberText.written(
        explanation.value, digits: 7, notation: glyphs.isASCII ? .ascii : .unicode)
  }

  private func spans(_ pieces: [ExplanationPiece]) -> [Span] {
    let target = chosen.flatMap { place in
      explanation.inputs.indices.contains(place) ? explanation.inputs[place].address : nil
    }
    return pieces.map { piece in
      guard let address = piece.address else { return Span(piece.text, Style(.code)) }
      return Span(
        piece.text,
        address == target ? Style(.focus, [.bold, .reverse]) : Style(.term, .underline))
    }
  }

  private func flow(_ spans: [Span], indent: Int = 0) -> [TextLine] {
    spans.allSatisfy(\.text.isEmpty)
      ? [] : TextFlow.lines(spans, columns: columns, indent: indent, glyphs: glyphs)
  }
}
