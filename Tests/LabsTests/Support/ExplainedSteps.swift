import Formulas
import Learning
import Testing

@testable import Labs

/// Steps of small trainings, looked at number by number.
enum ExplainedSteps {
  /// The numbers of the step after so many.
  static func step(
    _ layers: [any Layer], _ data: Dataset, loss: any Loss,
    optimizer: any Optimizer = SGD(rate: 0.1),
    batch: Int = 4, after steps: Int = 3, inputs: [Int]? = nil
  ) throws -> StepNumbers {
    let model = try Model(inputSizes: inputs ?? [data.inputSize], layers)
    let data = try #require(inputs.map { data.reshaped(to: $0) } ?? data)
    let trainer = try Trainer(
      model, TrainingSettings(loss: loss, optimizer: optimizer, batch: batch, seed: 5),
      on: TrainingData(data))
    trainer.advance(steps: steps)
    return try #require(
      StepNumbers(
        trainer, layers: TrainLayer.all(of: layers), optimizer: optimizer, from: trainer.state,
        evaluator: try trainer.evaluator(on: TrainingData(data)),
        targets: PlainNumbers(
          sizes: [data.count, data.targetRow(0).count],
          values: (0..<data.count).flatMap { data.targetRow($0) })))
  }

  /// Numbers that look like any: repeatable, between −1 and 1.
  static func number(_ index: Int) -> Float {
    let mixed = (UInt64(index) &* 0x9E37_79B9_7F4A_7C15) >> 40
    return Float(mixed % 2001) / 1000 - 1
  }

  /// Rows of inputs with a target each.
  static func data(
    _ count: Int = 8, inputs: Int = 2, classes: Int? = nil
  ) throws -> Dataset {
    let rows = (0..<count).map { row in (0..<inputs).map { number(row * inputs + $0 + 1) } }
    let targets = rows.map { row -> [Float] in
      let sum = row.enumerated().reduce(Float(0)) { $0 + $1.element * Float($1.offset % 3) }
      return classes.map { [Float(Int((sum + 3) * 7) % $0)] } ?? [sum + row[0] * row[0]]
    }
    return try Dataset(
      rows: rows, targets: targets, classNames: classes.map { (0..<$0).map { "class \($0)" } } ?? []
    )
  }

  static func logistic() throws -> StepNumbers {
    try step([Dense(1)], data(10, classes: 2), loss: BinaryCrossEntropy(), batch: 5)
  }

  static func perceptron(
    _ activation: ActivationFunction = .tanh, loss: any Loss = MeanSquaredError(),
    optimizer: any Optimizer = SGD(rate: 0.1), batch: Int = 4, classes: Int? = nil
  ) throws -> StepNumbers {
    try step(
      [
        Dense(3, activation: activation), Dense(2, activation: activation),
        Dense(max(1, (classes ?? 1) > 2 ? classes ?? 1 : 1)),
      ], data(11, classes: classes), loss: loss, optimizer: optimizer, batch: batch)
  }

  static func convolution(
    _ padding: WindowPadding = .valid, stride: WindowSize = 1, groups: Int = 1
  ) throws -> StepNumbers {
    try step(
      [
        Conv2D(
          2, kernel: 3, stride: stride, padding: padding, groups: groups, activation: .relu,
          biasInitializer: .constant(0.1)),
        MaxPooling2D(2), Flatten(), Dense(3),
      ], data(6, inputs: 72, classes: 3), loss: SparseCategoricalCrossEntropy(), batch: 3,
      inputs: [6, 6, 2])
  }

  static func normalization() throws -> StepNumbers {
    try step(
      [Dense(3), BatchNormalization(), Activation(.relu), Dense(1)], data(9),
      loss: MeanSquaredError(), optimizer: Adam(rate: 0.05), batch: 8, after: 2)
  }
}

/// Goes through every number of a step that a screen shows and through all that they are made of.
struct NumberVisitor {
  let numbers: any ExplainableNumbers
  private(set) var visited: Set<NumberAddress> = []
  /// Lines that were worked out again.
  private(set) var lines = 0
  /// Those whose result has three digits or more, or is 0.
  private(set) var exact = 0

  init(_ numbers: any ExplainableNumbers) { self.numbers = numbers }

  /// The numbers on the screens.
  var shown: [NumberAddress] {
    let aspects: [NumberAddress.Aspect] = [.value, .gradient, .updated]
    return (0..<numbers.exampleCount).flatMap { example in
      aspects.flatMap { numbers.groups(example: example, $0, .unicode) }
    }.flatMap(\.matrices).flatMap { matrix in
      (0..<matrix.rows).flatMap { row in
        (0..<matrix.columns).map { matrix.address(row: row, column: $0) }
      }
    }
  }

  mutating func visitAll() throws {
    for address in shown { try visit(address, below: []) }
  }

  private mutating func visit(_ address: NumberAddress, below: Set<NumberAddress>) throws {
    #expect(!below.contains(address), "\(address) is made of itself")
    guard !below.contains(address), visited.insert(address).inserted else { return }
    let explanation = try #require(
      numbers.explanation(of: address, .unicode), "\(address) has no explanation")
    #expect(!explanation.meaning.isEmpty && !explanation.name.isEmpty)
    guard let line = explanation.line else {
      #expect(explanation.inputs.isEmpty && explanation.notes.count == 1)
      let isTold = explanation.notes.allSatisfy { !$0.contains("not told") }
      #expect(isTold, "\(address)")
      return
    }
    check(line, explanation)
    let ascii = try #require(numbers.explanation(of: address, .ascii))
    let text = ascii.name + ascii.general + ascii.notes.joined() + (ascii.line?.rule ?? "")
    let isASCII = text.allSatisfy { $0.isASCII }
    #expect(isASCII, "\(text)")
    check(try #require(ascii.line), ascii)
    for input in explanation.inputs {
      let isWritten = line.numbers.contains { $0.address == input.address }
      // A formula that is not written entry by entry stands as one text.
      #expect(isWritten || line.numbers.count == 1)
      try visit(input.address, below: below.union([address]))
    }
  }

  /// Works the printed text out and compares it with the printed result, digit by digit, and that with
  /// the engine's number.
  private mutating func check(_ line: ExplanationLine, _ explanation: NumberExplanation) {
    let text = "\(explanation.name) = \(line.rule) = \(line.arithmetic) = \(line.result)"
    guard let place = line.lastPlace,
      let printed = (try? Formula(parsing: line.result)).flatMap({
        try? $0.value([String: Double]())
      }),
      let evaluated = (try? Formula(parsing: line.arithmetic)).flatMap({
        try? $0.value([String: Double]())
      })
    else {
      Issue.record("\(text) does not come out; the engine has \(explanation.value)")
      return
    }
    var half = 0.5
    for _ in 0..<place.magnitude { half = place < 0 ? half / 10 : half * 10 }
    #expect((evaluated - printed).magnitude <= half * (1 + 1e-9), "\(text): \(evaluated)")
    #expect((explanation.value - printed).magnitude <= half * (1 + 1e-9), "\(text)")
    lines += 1
    if printed == 0 || half * 1000 <= printed.magnitude * 5.001 { exact += 1 }
  }
}
