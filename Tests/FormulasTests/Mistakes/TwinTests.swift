import Testing

@testable import Formulas

struct TwinTests {
  @Test func aStepOfDescentHasTheTwinsThatStudentsWorkOut() throws {
    #expect(
      try twinLines("x1 - eta*dx1", earlier: ["x1": "x0"])
        == [
          "plus-for-minus: x1 + eta*dx1",
          "old-value: x0 - eta*dx1",
          "rate-forgotten: x1 - dx1",
          "factor-left-out: x1 - eta",
          "term-left-out: x1",
          "term-left-out: -(eta*dx1)",
          "difference-turned-round: eta*dx1 - x1",
          "left-to-right: (x1 - eta)*dx1",
          "two-put-in: x1 - 2*(eta*dx1)",
          "factor-doubled: x1 - eta*dx1*eta",
          "factor-doubled: x1 - eta*dx1*dx1",
        ].map { $0.replacing("-(eta*dx1)", with: "-eta*dx1") })
  }

  @Test func noTwinIsEqualToTheFormulaOrToAnother() throws {
    // 2² and 2·2 are equal; so are leaving out 1 and leaving it in.
    #expect(try twinLines("2^2") == ["square-forgotten: 2"])
    #expect(try twinLines("1*x").contains("coefficient-forgotten: x") == false)
    #expect(try twinLines("x + x").filter { $0.hasPrefix("term-left-out") }.count == 1)
    #expect(try twinLines("x - 0") == ["term-left-out: -0", "difference-turned-round: 0 - x"])
  }

  @Test func aTwinIsRecognisedByItsNumber() throws {
    let rule = try Formula(parsing: "x - eta*dx")
    let values = ["x": 5, "eta": 0.1, "dx": 10]
    let found = try rule.twins().filter { try $0.formula.value(values) == 6 }
    #expect(found.map(\.mistake.sentence) == ["You added η·dx instead of subtracting it."])
  }

  @Test func hasAStableNameOfRuleAndPlace() throws {
    let twins = try Formula(parsing: "w - eta*mean(e*x)").twins()
    let ids = twins.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("plus-for-minus@/") && ids.contains("sum-for-mean@/1/1"))
    #expect(ids.contains("term-left-out@/") && ids.contains("term-left-out@/-2"))
    let authored = Twin(
      formula: try Formula(parsing: "w"), mistake: Mistake(rule: "authored", sentence: "You did."))
    #expect(authored.id == "authored")
  }

  @Test func anEpochHasTheTwinsOfItsSums() throws {
    let lines = try twinLines("mean((yhat - y)*x)")
    #expect(
      lines.first == "minus-for-plus: mean((yhat + y)*x)"
        || lines.contains("sum-for-mean: sum((yhat - y)*x)"))
    #expect(lines.contains("plus-for-minus: mean((yhat + y)*x)"))
    #expect(lines.contains("difference-turned-round: mean((y - yhat)*x)"))
    let known = try Formula(parsing: "sum(x)/3").twins(shapes: ["x": .vector(3)])
    #expect(known.contains { $0.formula.printed(.ascii) == "mean(x)/3" })
  }

  @Test func manyPartsGiveABoundedNumber() throws {
    let sum = (1...60).map { "a\($0)*b\($0)" }.joined(separator: " - ")
    #expect(try Formula(parsing: sum).twins().count == Formula.twinCountLimit)
    let long = (1...150).map { "a\($0)*b" }.joined(separator: " + ")
    #expect(try Formula(parsing: long).twins().isEmpty)
  }

  @Test(arguments: 0..<20)
  func twinsOfRandomFormulasDiffer(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<10 {
      let formula = Formula(random.expression(depth: 4))
      let simple = formula.simplified()
      let twins = formula.twins(earlierValues: ["x1": "x0", "w'": "w"])
      #expect(Set(twins.map(\.formula)).count == twins.count)
      #expect(twins.allSatisfy { $0.formula.simplified() != simple })
      for twin in twins {
        #expect(try Formula(parsing: twin.formula.printed()) == twin.formula)
      }
    }
  }
}
