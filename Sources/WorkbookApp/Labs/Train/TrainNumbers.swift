internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

/// The numbers that stand below the pictures: what was learned from, and beside
/// it what was held out.
struct TrainNumbers: Hashable, Sendable {
  /// The last step that was measured: of large models these are few.
  let record: StepRecord?

  init(_ run: ExperimentRun) {
    let now = run.record
    record = now["loss"] == nil ? run.lastRecord(with: "loss") : now
  }

  /// The lines, so short that they fit as far as that is possible.
  func lines(columns: Int) -> [TextLine] {
    let forms = [(4, " = ", "  held out "), (3, " = ", "  held out "), (3, " ", " held out ")]
    let all = forms.map { lines(digits: $0.0, equals: $0.1, heldOut: $0.2) }
    return all.first { $0.allSatisfy { TextWidth.columns(of: $0.text) <= columns } }
      ?? all[all.count - 1]
  }

  private func lines(digits: Int, equals: String, heldOut words: String) -> [TextLine] {
    let pairs = [
      ("loss", "loss", "heldOutLoss"), ("accuracy", "accuracy", "heldOutAccuracy"),
      ("R²", "r2", "heldOutR2"), ("w", "w", nil), ("b", "b", nil),
    ]
    var lines: [TextLine] = []
    for (name, column, heldOut) in pairs {
      // The bias of several inputs stands with their weights, among the pictures.
      guard let text = text(column, digits), name != "b" || self.text("w", digits) != nil else {
        continue
      }
      var spans = [Span(name, Style(.term, .bold)), Span("\(equals)\(text)", Style(.code))]
      if let heldOut, let other = self.text(heldOut, digits) {
        spans += [Span(words, Style(.term, .bold)), Span(other, Style(.code))]
      }
      // Weight and bias of a line stand beside each other.
      if name == "b", let last = lines.popLast() {
        lines.append(TextLine(last.spans + [Span("  ")] + spans))
      } else {
        lines.append(TextLine(spans))
      }
    }
    return lines
  }

  private func text(_ column: String, _ digits: Int) -> String? {
    record?[column].map { NumberText.written($0, digits: digits) }
  }
}
