internal import Cells
internal import Coursework

extension Concept {
  /// The definition with its code, which stands between backquotes, told by its style.
  var definitionSpans: [Span] {
    let parts = definition.split(separator: "`", omittingEmptySubsequences: false)
    // A backquote without a partner is a character like others.
    guard !parts.count.isMultiple(of: 2) else { return [Span(definition)] }
    return parts.enumerated().compactMap { index, part in
      part.isEmpty ? nil : Span(String(part), Style(index.isMultiple(of: 2) ? .text : .code))
    }
  }
}
