/// Letters with marks, for canvases that have Unicode; elsewhere marks are spelled out.
extension Mathematics.Accent {
  /// The mark over one letter: the letters that have it, and the mark that combines with others.
  func over(_ letter: String) -> String {
    let (plain, marked, mark): (String, String, String) =
      switch self {
      case .hat: ("acehjswyzACEHSWY", "âĉêĥĵŝŵŷẑÂĈÊĤŜŴŶ", "\u{302}")
      case .bar: ("aegouyAEOUY", "āēḡōūȳĀĒŌŪȲ", "\u{304}")
      case .tilde: ("anoyNOY", "ãñõỹÑÕỸ", "\u{303}")
      case .dot: ("bdfhmnprstwxyz", "ḃḋḟḣṁṅṗṙṡṫẇẋẏż", "\u{307}")
      case .vector: ("", "", "\u{20d7}")
      }
    let found = zip(plain, marked).first { String($0.0) == letter }
    return found.map { String($0.1) } ?? letter + mark
  }
}
