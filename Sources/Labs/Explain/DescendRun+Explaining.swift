private import Formulas

extension DescendState {
  /// The numbers of the last step of the descent.
  public var explainable: (any ExplainableNumbers)? { run.explainable }
}

extension DescendRun {
  /// The numbers of the last step: the gradient where it began, the new place, and f there.
  public var explainable: (any ExplainableNumbers)? {
    let (place, unknowns) = (self.place, declaration.unknowns)
    var numbers = LineNumbers(step == 0 ? "the start" : "the last step")
    func point(_ place: DescendRun.Place, _ index: Int) -> Value {
      Value(Double(place.point[index]))
    }
    var names: [String: Int] = [:]
    guard step > 0, let rate = place.rate else {
      for (index, name) in unknowns.enumerated() {
        names[name] = numbers.add(name, point(place, index), .given("The run starts here."))
      }
      numbers.add(
        LineNumbers.Line(
          name: "f", words: "the function at the start", value: Value(Double(place.value)),
          source: .formula(declaration.function, names)))
      return numbers
    }
    let before = path[step - 1]
    for (index, name) in unknowns.enumerated() {
      names[name] = numbers.add(
        name, point(before, index), .given("It is where step \(step) began."))
    }
    let eta = numbers.add("eta", Value(rate), .given("It is the rate that was set."))
    var after: [String: Int] = [:]
    for (index, name) in unknowns.enumerated() {
      let shown = VariableName.printed(name)
      let slope = numbers.add(
        LineNumbers.Line(
          name: "∂f/∂\(shown)", words: "the slope of f along \(shown) where the step began",
          value: Value(Double(before.gradient[index])),
          source: .formula(partials[index], names)))
      after[name] = numbers.add(
        LineNumbers.Line(
          name: "\(shown)′", words: "\(shown) after the step", value: point(place, index),
          source: .formula(
            DescendRun.updateRule, ["x": names[name] ?? 0, "eta": eta, "d": slope])))
    }
    numbers.add(
      LineNumbers.Line(
        name: "f", words: "the function after the step", value: Value(Double(place.value)),
        source: .formula(declaration.function, after)))
    return numbers
  }
}
