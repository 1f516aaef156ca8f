private import Formulas

extension ExploreState {
  /// The sliders and what the lines make of them.
  public var explainable: (any ExplainableNumbers)? {
    var numbers = LineNumbers("the present numbers")
    var known: [String: Int] = [:]
    for slider in declaration.sliders {
      known[slider.name] = numbers.add(
        slider.name, Value(values[slider.name] ?? slider.start),
        .given("It is where its slider is."))
    }
    for (line, result) in zip(declaration.lines?.lines ?? [], results) {
      known[result.name] = numbers.add(
        result.name, Value(result.value), .formula(line.formula, known))
    }
    return numbers
  }
}
