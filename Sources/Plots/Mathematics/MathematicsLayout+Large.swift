internal import Cells

extension MathematicsLayout {
  /// A sum, a product or a maximum with its limits, before what it is taken of.
  func large(
    _ symbol: Mathematics.LargeOperator, _ lower: Mathematics?, _ upper: Mathematics?,
    _ body: Mathematics
  ) -> MathematicsBox {
    let low = lower.map { script(1).box($0) }
    let high = upper.map { script(2).box($0) }
    var result = MathematicsBox(symbol.text(glyphs))
    var isWorded = false
    if form == .display || form == .compact && !glyphs.isASCII && !hasSmall(low, high) {
      result = limits(result, low, high)
    } else if let beside = smallLimits(low, high) {
      result.append(beside)
    } else if low != nil || high != nil {
      isWorded = glyphs.isASCII
      result.append(flatLimits(symbol, low, high, isWorded: isWorded), gap: isWorded ? 1 : 0)
    }
    if isWorded, !isTight {
      result.breaks.append(
        MathematicsBox.Break(column: result.columns + 1, depth: 1, isRelation: false))
    }
    result.append(part(0).box(body), gap: 1, deeper: 1)
    (result.left, result.right) = (.large, .inner)
    return result
  }

  private func limits(
    _ symbol: MathematicsBox, _ low: MathematicsBox?, _ high: MathematicsBox?
  ) -> MathematicsBox {
    let width = max(symbol.columns, low?.columns ?? 0, high?.columns ?? 0)
    var result = MathematicsBox()
    result.add(symbol, column: (width - symbol.columns) / 2)
    if let low { result.add(low, column: (width - low.columns) / 2, row: 1) }
    if let high { result.add(high, column: (width - high.columns) / 2, row: -1) }
    return result
  }

  private func hasSmall(_ low: MathematicsBox?, _ high: MathematicsBox?) -> Bool {
    low == nil && high == nil || smallLimits(low, high) != nil
  }

  private func smallLimits(_ low: MathematicsBox?, _ high: MathematicsBox?) -> MathematicsBox? {
    guard !glyphs.isASCII, low != nil || high != nil else { return nil }
    var result = MathematicsBox()
    for (box, place) in [(low, SmallScript.subscript), (high, .superscript)] {
      guard let box else { continue }
      guard let small = place.text(box.text, hasSymbols: glyphs.hasSymbols) else { return nil }
      var written = MathematicsBox(small)
      if !box.focus.isEmpty { written.markFocus() }
      result.append(written)
    }
    return result
  }

  /// `over i=1..m of`, or in brackets: `[i=1..m]`.
  private func flatLimits(
    _ symbol: Mathematics.LargeOperator, _ low: MathematicsBox?, _ high: MathematicsBox?,
    isWorded: Bool
  ) -> MathematicsBox {
    var result = MathematicsBox(isWorded ? symbol.limitWord + " " : "[")
    if let low { result.append(low) }
    if let high {
      result.append(MathematicsBox(".."))
      result.append(high)
    }
    result.append(MathematicsBox(isWorded ? " of" : "]"))
    return result.sealed()
  }
}

extension Mathematics.LargeOperator {
  fileprivate func text(_ glyphs: Glyphs) -> String {
    switch self {
    case .sum: glyphs.isASCII ? "sum" : glyphs.hasSymbols ? "∑" : "Σ"
    case .product: glyphs.isASCII ? "product" : glyphs.hasSymbols ? "∏" : "Π"
    case .named(let name): glyphs.spelled(name)
    }
  }

  /// What stands before the limits in words.
  var limitWord: String { self == .named("lim") ? "as" : "over" }
}
