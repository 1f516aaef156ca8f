private import Formulas

/// Where a rule stands: its quantities, and what the lines of the last step gave.
public struct RuleState: ExperimentState {
  public private(set) var declaration: RuleDeclaration
  public private(set) var step = 0
  /// The quantities that last from step to step, by name.
  public private(set) var values: [String: Double]
  /// What the lines of the last step gave, in order.
  public private(set) var results: [Result] = []
  /// Why no step could be taken from here.
  public private(set) var refusal: String?

  /// A line that was worked out.
  public struct Result: Hashable, Sendable {
    public let name: String
    public let value: Double
    /// The line with its numbers: `w′ = 0 + 0.1·1·1 = 0.1`.
    public let line: String
  }

  /// Whether a quantity has changed since the last epoch began.
  private var hasChanged = false
  private var isSettled = false
  private let count: Int
  /// The quantities that some line primes.
  private let primed: Set<String>

  /// A rule before its first step.
  ///
  /// - Throws: what cannot be worked out, with its key.
  public init(_ declaration: RuleDeclaration) throws(LabError) {
    self.declaration = declaration
    values = declaration.start
    count = declaration.columns.first?.values.count ?? 0
    let lines = [declaration.each, declaration.epoch].compactMap { $0 }.flatMap(\.lines)
    primed = Set(lines.filter { $0.name.hasSuffix("'") }.map { String($0.name.dropLast()) })
    try check()
    try checkLines()
  }

  private func check() throws(LabError) {
    guard declaration.each != nil || declaration.epoch != nil else {
      throw LabError("The rule has no lines. Write each = \"w' = w + x\" or epoch = …")
    }
    guard count <= RuleDeclaration.mostExamples else {
      throw LabError(
        "There are \(count) examples. Give at most \(RuleDeclaration.mostExamples).", at: "data")
    }
    guard declaration.columns.allSatisfy({ $0.values.count == count }) else {
      let sizes = declaration.columns.map { "\($0.name) has \($0.values.count)" }
      throw LabError(
        "Every column needs as many numbers: \(sizes.joined(separator: ", ")).", at: "data")
    }
    guard declaration.each == nil || count > 0 else {
      throw LabError("“each” needs examples. Write: data = { x = [1, 2], y = [2, 4] }", at: "each")
    }
    let names = declaration.columns.map(\.name) + declaration.start.keys.sorted()
    guard names.count <= RuleDeclaration.mostNames else {
      throw LabError("There are \(names.count) names. Give at most \(RuleDeclaration.mostNames).")
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw LabError("“\(name)” is a column and in “start”. Give one another name.", at: "start")
    }
  }

  private func checkLines() throws(LabError) {
    let start = Set(declaration.start.keys).union([RuleDeclaration.countName])
    let columns = Set(declaration.columns.map(\.name))
    for (key, lines, known) in [
      ("each", declaration.each, start.union(columns)), ("epoch", declaration.epoch, start),
    ] {
      guard let lines else { continue }
      if let name = lines.givenNames.first(where: { !known.contains($0) }) {
        let remedy =
          columns.contains(name)
          ? "It is a column; add it up in “each”, and use the sum here."
          : "Give it one: start = { \(name) = 0 }"
        throw LabError("In “\(key)”: the name \(name) has no value. \(remedy)", at: key)
      }
      for line in lines.lines {
        if line.name.hasSuffix("'") {
          let name = String(line.name.dropLast())
          guard declaration.start[name] != nil else {
            throw LabError(
              "In “\(key)”: \(line.name) is the new value of \(name), which has no first one. "
                + "Write: start = { \(name) = 0 }", at: key)
          }
        } else if known.contains(line.name) {
          throw LabError(
            "In “\(key)”: \(line.name) has a value already. Write \(line.name)' for its new one.",
            at: key)
        }
      }
    }
  }

  /// How many steps an epoch has.
  public var stepsPerEpoch: Int { declaration.each == nil ? 1 : count }
  public var epoch: Int { step / stepsPerEpoch }
  /// The example of the last step, from 0; nil at the start and where a step is an epoch.
  public var example: Int? {
    step == 0 || declaration.each == nil ? nil : (step - 1) % stepsPerEpoch
  }

  public mutating func advance() {
    guard refusal == nil, !isSettled else { return }
    var next = self
    next.results = []
    if step.isMultiple(of: stepsPerEpoch) { next.hasChanged = false }
    if let each = declaration.each {
      let row = step % stepsPerEpoch
      var known: [String: Double] = [:]
      for column in declaration.columns { known[column.name] = column.values[row] }
      next.work(each, with: known)
    }
    next.step += 1
    if next.step.isMultiple(of: stepsPerEpoch) {
      if let epoch = declaration.epoch { next.work(epoch, with: [:]) }
      next.isSettled = !next.hasChanged
    }
    if next.values.values.contains(where: { !$0.isFinite }) {
      let name = next.values.keys.sorted().first { next.values[$0]?.isFinite != true } ?? ""
      refusal =
        "Step \(step + 1) would make \(VariableName.printed(name)) infinite or undefined, so the run "
        + "stops here. Change the numbers, then reset."
      return
    }
    self = next
  }

  /// Works lines out; the old values count until all are done.
  private mutating func work(_ lines: Assignments, with columns: [String: Double]) {
    var known = values.merging(columns) { $1 }
    if known[RuleDeclaration.countName] == nil { known[RuleDeclaration.countName] = Double(count) }
    for line in lines.lines {
      // Every name was looked up before, so that there is always a value.
      let value = (try? line.formula.value(known)) ?? .nan
      results.append(
        Result(
          name: line.name, value: value,
          line: "\(VariableName.printed(line.name)) = \(line.formula.substituted(known)) = "
            + NumberText.written(value)))
      known[line.name] = value
    }
    for line in lines.lines where line.name.hasSuffix("'") {
      let name = String(line.name.dropLast())
      let value = known[line.name] ?? .nan
      if values[name] != value { hasChanged = true }
      values[name] = value
    }
  }

  public var record: StepRecord {
    var entries = [StepRecord.Entry("epoch", Double(epoch))]
    for name in values.keys.sorted() { entries.append(StepRecord.Entry(name, values[name] ?? .nan)) }
    // The same columns in every step, also where a line was not worked out.
    let lines = [declaration.each, declaration.epoch].compactMap { $0 }.flatMap(\.lines)
    var seen: Set<String> = []
    for line in lines where !line.name.hasSuffix("'") && seen.insert(line.name).inserted {
      let value = results.last { $0.name == line.name }?.value
      entries.append(StepRecord.Entry(line.name, value ?? .nan))
    }
    return StepRecord(step: step, entries)
  }

  public var headline: String { declaration.summary }
  public var lines: [String] { results.map(\.line) }

  public var status: RunStatus {
    if let refusal { return RunStatus(.overflowed, refusal) }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    if isSettled {
      return RunStatus(.finished, "Settled: in the whole of epoch \(epoch) nothing changed.")
    }
    if let example {
      return RunStatus(
        .running, "Epoch \((step - 1) / stepsPerEpoch + 1), example \(example + 1) of \(count).")
    }
    return RunStatus(.running, "Epoch \(epoch).")
  }

  /// The numbers of `start`. One that a line primes begins the run anew; a constant counts from the
  /// next step on.
  public var controls: [Control] {
    declaration.start.keys.sorted().map { name in
      let symbol = VariableName.printed(name)
      return Control(
        name: name, label: symbol, symbol: symbol, value: declaration.start[name] ?? 0,
        range: -1e6...1e6, stops: .every(0.1), restarts: primed.contains(name))
    }
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    declaration.start[name] = value
    values[name] = value
    (refusal, isSettled) = (nil, false)
  }
}
