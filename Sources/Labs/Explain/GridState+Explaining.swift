private import Formulas

extension GridState {
  /// Image, kernel, and the cells of the output that are worked out.
  public var explainable: (any ExplainableNumbers)? {
    var numbers = LineNumbers("\(cells.count) of \(rows * columns) cells")
    let kernel = declaration.kernel
    let pictureLine = numbers.add(
      LineNumbers.Line(
        name: "image", value: Value(rows: image), source: .given("It is a number of the image.")))
    let isPooling = declaration.operation.isPooling
    let kernelLine =
      isPooling
      ? nil
      : numbers.add(
        LineNumbers.Line(
          name: declaration.operation == .mask ? "mask" : "kernel", value: Value(rows: kernel),
          source: .given(
            "It is a number of the \(declaration.operation == .mask ? "mask" : "kernel").")))
    guard !cells.isEmpty else { return numbers }
    let entries = (0..<rows * columns).map { cell -> Arithmetic? in
      guard cells.indices.contains(cell) else { return nil }
      let terms = terms(row: cell / columns, column: cell % columns)
      let parts = terms.enumerated().compactMap { index, term -> Arithmetic? in
        guard term.image != nil else { return nil }
        let pixel = Arithmetic.input(
          NumberAddress(.line(pictureLine), at: [term.row, term.column]))
        guard let kernelLine else { return pixel }
        let weight = NumberAddress(.line(kernelLine), at: kernelPlace(index, cell))
        return .product([pixel, .input(weight)])
      }
      switch declaration.operation {
      case .max: return .largest(parts)
      case .mean: return .quotient(.sum(parts), .constant(Double(parts.count)))
      default:
        let divisor = declaration.divisor
        return divisor == 1 ? .sum(parts) : .quotient(.sum(parts), .constant(divisor))
      }
    }
    let divisor = declaration.divisor == 1 ? "" : " / \(NumberText.written(declaration.divisor))"
    let rule =
      switch declaration.operation {
      case .max: "out = the largest number of the window"
      case .mean: "out = the mean of the window"
      case .mask: "out = image · mask, place by place"
      case .convolution: "out = Σ window of the image · kernel turned by half a turn\(divisor)"
      case .correlation: "out = Σ window of the image · kernel\(divisor)"
      }
    // Cells that are not worked out yet have no number.
    let known = cells + Array(repeating: Double.nan, count: rows * columns - cells.count)
    let out = numbers.add(
      LineNumbers.Line(
        name: "out", words: "a cell of the output",
        value: Value(shape: .matrix(rows: rows, columns: columns), entries: known),
        source: .entries(entries, rule: rule)))
    if let place {
      numbers.present = NumberAddress(.line(out), at: [place.row, place.column])
    }
    return numbers
  }

  /// Which entry of the kernel a term of a cell has.
  private func kernelPlace(_ term: Int, _ cell: Int) -> [Int] {
    if declaration.operation == .mask { return [cell / columns, cell % columns] }
    let (height, width) = (declaration.kernel.count, declaration.kernel[0].count)
    let (down, right) = (term / width, term % width)
    return declaration.operation == .convolution
      ? [height - 1 - down, width - 1 - right] : [down, right]
  }
}
