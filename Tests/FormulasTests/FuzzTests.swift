import GradusTesting
import Testing

@testable import Formulas

/// Whatever is typed, nothing crashes, hangs or fills the memory.
struct FuzzTests {
  private static let words =
    [
      "1", "2.5", ".5", "2e-3", "1e308", "1e-308", "x", "x1", "eta", "η", "ŷ", "w'", "w′", "pi",
      "sin", "exp", "log", "sqrt", "+", "-", "−", "*", "·", "/", "^", "²", "⁻¹", "⁻", "(", ")",
      "(", ")", " ", ",", ".", "=", "#", "\n", "\r\n", "\u{302}", "\u{0}", "\u{1B}", "é", "👩‍👩‍👧",
      "[", "]", "[", "]", ",", ";", ":", "@", ".*", "∘", "ᵀ", ".T", "<", ">=", "==", "≠", "axis=",
      "x[0]", "[1, 2]", "[1 2; 3 4]",
    ] + Function.allCases.map(\.rawValue) + ArrayFunction.allCases.map(\.rawValue)

  private static let seeds = [
    "x1^2 + 3*x2^2", "w - eta*(yhat - y)*x", "1/(1 + exp(-z))", "sqrt(a^2 + b^2)/m",
    "e = yhat - y\nw' = w - eta*e", "-2*(y − ŷ)·x₁⁻¹", "ln(sigmoid(z))*y", "4.2e-1", "21/50",
    "sigma(W @ x + b)", "mean((yhat - y)*x)", "X.T @ (p - y)/m", "A[1, :] + x[i:2]",
    "sum(A^2, axis=0) >= [1 2 3]", "onehot(argmax(z), 10) .* softmax(z)", "where(z > 0, z, 0.1*z)",
  ]

  /// Everything that can be done with a text.
  private func exercise(_ text: String, makesTwins: Bool = true) {
    _ = try? NumberText.read(text)
    _ = VariableName.canonical(text)
    if let lines = try? Assignments(parsing: text) { _ = try? lines.values(given: ["x": 1]) }
    do {
      exercise(try Formula(parsing: text), makesTwins: makesTwins)
    } catch {
      #expect(error.description.hasSuffix("."))
      #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 })
    }
  }

  private static let arrays: [String: Value] = [
    "x": Value([1, -2, 3]), "A": Value(rows: [[1, 2, 3], [4, 5, 6]]), "W": Value(rows: [[1, 0.5]]),
    "x1": Value(2), "eta": Value(0.1), "z": Value([0, 1000, .nan]), "i": Value(1),
    "X": Value(rows: [[1, 2], [3, .infinity]]), "y": Value([0, 1]), "p": Value([1e308, 1]),
  ]

  private func exercise(_ formula: Formula, makesTwins: Bool) {
    if let value = try? formula.value(Self.arrays) {
      #expect(value.entries.count <= Value.countLimit)
      #expect(
        (try? formula.evaluatedParts(Self.arrays))?.last?.value.shape == value.shape
          || formula.expression.children.isEmpty)
    }
    _ = formula.substituted(Self.arrays)
    for notation in Notation.allCases {
      let text = formula.printed(notation)
      if text.count <= Formula.characterLimit {
        #expect((try? Formula(parsing: text)) == formula)
      }
      _ = formula.substituted(["x": -1, "eta": .infinity], notation: notation)
    }
    _ = formula.simplified()
    for name in formula.variables.prefix(2) { _ = try? formula.derivative(by: name) }
    if let compiled = try? formula.compiled(over: formula.variables) {
      _ = compiled(formula.variables.map { _ in 1.5 })
    }
    if makesTwins {
      _ = formula.twins(earlierValues: ["x": "x0"])
      var doubles = formula.doubleTwins().makeIterator()
      _ = doubles.next()
    }
  }

  /// 100,000 texts in all.
  @Test(arguments: 0..<100)
  func survivesWhateverIsTyped(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for round in 0..<1000 {
      let text: String
      switch round % 3 {
      case 0:
        let count = Int.random(in: 0...40, using: &generator)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text = String(decoding: bytes, as: UTF8.self)
      case 1:
        let count = Int.random(in: 1...25, using: &generator)
        text = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined()
      default: text = mutated(using: &generator)
      }
      let time = ContinuousClock().measure { exercise(text, makesTwins: round % 10 == 2) }
      // Two cores may be busy elsewhere; alone, none takes a tenth of this.
      #expect(time < .seconds(10), "\(text.debugDescription)")
    }
  }

  private func mutated(using generator: inout SeededGenerator) -> String {
    var characters = Array(Self.seeds.randomElement(using: &generator) ?? "x")
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      if place < characters.count, Bool.random(using: &generator) { characters.remove(at: place) }
      if Bool.random(using: &generator) {
        let word = Self.words.randomElement(using: &generator) ?? ""
        characters.insert(contentsOf: word, at: min(place, characters.count))
      }
    }
    return String(characters)
  }

  @Test(arguments: [
    String(repeating: "sigmoid(", count: 199) + "x" + String(repeating: ")", count: 199),
    String(repeating: "x^", count: 199) + "x",
    String(repeating: "(x*", count: 190) + "x" + String(repeating: ")", count: 190),
    String(repeating: "(x+1)*", count: 190) + "x",
    (0..<190).map { "x\($0)*y" }.joined(separator: "+"),
    String(repeating: "-", count: 198) + "x",
    (0..<60).map { _ in "(\((0..<40).map { "x\($0)²" }.joined(separator: "+")))" }
      .joined(separator: "*").prefix(9_990).appending("x"),
    "[" + String(repeating: "[1,2],", count: 1_600) + "[1,2]]",
    String(repeating: "x[", count: 190) + "0" + String(repeating: "]", count: 190),
    String(repeating: "where(x > 1, ", count: 90) + "x" + String(repeating: ", 2)", count: 90),
    "sum(" + String(repeating: "outer(ones(300), ones(300))+", count: 190) + "1)",
    String(repeating: "ones(300, 300) @ ", count: 190) + "ones(300, 300)",
    "[" + String(repeating: "ones(99999),", count: 800) + "1]",
    String(repeating: "sin(x+y+", count: 60) + "1" + String(repeating: ")", count: 60),
  ])
  func staysQuickOnTheLargestFormulas(_ text: String) {
    let time = ContinuousClock().measure { exercise(text) }
    #expect(time < .seconds(10), "a debug build is about twenty times as slow as a release")
  }
}

extension Substring {
  /// Cut at the last complete factor.
  fileprivate func appending(_ end: String) -> String {
    prefix(upTo: lastIndex(of: "(") ?? endIndex) + end
  }
}
