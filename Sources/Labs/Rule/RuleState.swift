public import Formulas

/// Where a rule stands: its quantities, and what the lines of the last step gave.
public struct RuleState: ExperimentState {
  public private(set) var declaration: RuleDeclaration
  public private(set) var step = 0
  /// The quantities that last from step to step, by name.
  public private(set) var values: [String: Value]
  /// Why no step could be taken from here.
  public private(set) var refusal: String?

  /// Lines that the last step worked out, with what they began with.
  struct Work: Sendable {
    let lines: Assignments
    let given: [String: Value]
    let results: [(name: String, value: Value)]
  }

  private(set) var work: [Work] = []
  /// Whether a quantity has changed since the last epoch began.
  private var hasChanged = false
  private var isSettled = false
  private let count: Int
  /// The quantities that some line primes.
  private let primed: Set<String>
  /// What the other lines give, in order, with its shape.
  private let told: [(name: String, shape: Shape)]

  /// A rule before its first step.
  ///
  /// - Throws: what cannot be worked out, with its key.
  public init(_ declaration: RuleDeclaration) throws(LabError) {
    try RuleCheck.check(declaration)
    self.declaration = declaration
    values = declaration.start
    count = declaration.columns.first?.count ?? 0
    let lines = [declaration.each, declaration.epoch].compactMap { $0 }.flatMap(\.lines)
    primed = Set(lines.filter { $0.name.hasSuffix("'") }.map { String($0.name.dropLast()) })
    told = try RuleCheck.shapes(declaration)
  }

  public var stepsPerEpoch: Int? { epochLength }
  /// How many whole epochs were done.
  public var epoch: Int { step / epochLength }
  private var epochLength: Int { declaration.each == nil ? 1 : count }
  /// The example of the last step, from 0; nil at the start and where a step is an epoch.
  public var example: Int? {
    step == 0 || declaration.each == nil ? nil : (step - 1) % epochLength
  }
  public var byteCount: Int { 1024 + values.values.reduce(0) { $0 + $1.entries.count * 24 } }

  /// What the lines of the last step gave, in order.
  public var results: [(name: String, value: Value)] { work.flatMap(\.results) }

  public mutating func advance() {
    guard refusal == nil, !isSettled else { return }
    var next = self
    next.work = []
    if step.isMultiple(of: epochLength) { next.hasChanged = false }
    do throws(FormulaError) {
      if let each = declaration.each {
        try next.take(each, declaration.given(values, row: step % epochLength))
      }
      next.step += 1
      if next.step.isMultiple(of: epochLength) {
        if let epoch = declaration.epoch {
          try next.take(epoch, declaration.given(next.values, row: nil))
        }
        next.isSettled = !next.hasChanged
      }
    } catch {
      refusal = "Step \(step + 1) cannot be taken. \(error)"
      return
    }
    if let name = next.values.keys.sorted().first(where: { name in
      next.values[name]?.entries.allSatisfy(\.isFinite) == false
    }) {
      refusal =
        "Step \(step + 1) would make \(VariableName.printed(name)) infinite or undefined, so the run "
        + "stops here. Change the numbers, then reset."
      return
    }
    self = next
  }

  /// Works lines out; the old values count until all are done.
  private mutating func take(
    _ lines: Assignments, _ given: [String: Value]
  ) throws(FormulaError) {
    let results = try lines.values(given: given)
    work.append(Work(lines: lines, given: given, results: results))
    for (name, value) in results where name.hasSuffix("'") {
      let name = String(name.dropLast())
      guard value.shape == values[name]?.shape else {
        throw FormulaError(
          message: "\(name) is \(values[name]?.shape.phrase ?? "") and would become "
            + "\(value.shape.phrase).")
      }
      if values[name] != value { hasChanged = true }
      values[name] = value
    }
  }

  public var record: StepRecord {
    var entries = [StepRecord.Entry("epoch", Double(epoch))]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      if let entry = Self.entry(name, value.shape, value) { entries.append(entry) }
    }
    // The same columns in every step, also where a line was not worked out.
    let results = results
    for (name, shape) in told {
      let value = results.last { $0.name == name }?.value
      if let entry = Self.entry(name, shape, value) { entries.append(entry) }
    }
    return StepRecord(step: step, entries)
  }

  /// The longest value that records hold.
  private static let longestEntry = 64

  private static func entry(_ name: String, _ shape: Shape, _ value: Value?) -> StepRecord.Entry? {
    let numbers = value?.shape == shape ? value?.entries : nil
    let entries = numbers ?? Array(repeating: .nan, count: shape.count)
    guard entries.count <= longestEntry else { return nil }
    switch shape {
    case .scalar: return StepRecord.Entry(name, entries[0])
    case .vector:
      return StepRecord.Entry(name, entries, columns: entries.indices.map { "\(name)_\($0)" })
    case .matrix(_, let columns):
      return StepRecord.Entry(
        name, entries, columns: entries.indices.map { "\(name)_\($0 / columns)_\($0 % columns)" })
    }
  }

  /// The lines in their order; a quantity that they prime, with its value before and after the step.
  public var shown: [StepValue] {
    let lines = [declaration.each, declaration.epoch].compactMap { $0 }.flatMap(\.lines)
    let results = results
    var seen: Set<String> = []
    return lines.compactMap { line in
      let isNew = line.name.hasSuffix("'")
      let name = isNew ? String(line.name.dropLast()) : line.name
      guard seen.insert(name).inserted else { return nil }
      if isNew, let value = values[name] {
        let first = work.first { $0.lines.lines.contains { $0.name == line.name } }
        return Self.shown(name, value, before: first?.given[name])
      }
      if let value = results.last(where: { $0.name == name })?.value {
        return Self.shown(name, value)
      }
      let shape = told.first { $0.name == name }?.shape ?? .scalar
      return StepValue(name, nil, isList: shape != .scalar)
    }
  }

  private static func shown(_ name: String, _ value: Value, before: Value? = nil) -> StepValue {
    StepValue(name, value.entries, before: before?.entries, isList: value.shape != .scalar)
  }

  public var headline: String { declaration.summary }

  public var lines: [String] {
    work.flatMap { work in
      var known = work.given
      return zip(work.lines.lines, work.results).map { line, result in
        defer { known[result.name] = result.value }
        return "\(VariableName.printed(line.name)) = \(line.formula.substituted(known)) = "
          + result.value.written()
      }
    }
  }

  public var status: RunStatus {
    if let refusal { return RunStatus(.overflowed, refusal) }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    if isSettled {
      return RunStatus(.finished, "Settled: in the whole of epoch \(epoch) nothing changed.")
    }
    if let example {
      return RunStatus(
        .running, "Epoch \((step - 1) / epochLength + 1), example \(example + 1) of \(count).")
    }
    return RunStatus(.running, "Epoch \(epoch).")
  }

  /// The single numbers of `start`. One that a line primes begins the run anew; a constant counts
  /// from the next step on.
  public var controls: [Control] {
    declaration.controls.compactMap { slider in
      guard let number = declaration.start[slider.name]?.number else { return nil }
      let symbol = VariableName.printed(slider.name)
      return Control(
        name: slider.name, label: symbol, symbol: symbol, value: number, range: slider.range,
        stops: .every(slider.step), restarts: primed.contains(slider.name))
    }
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    declaration.start[name] = Value(value)
    values[name] = Value(value)
    (refusal, isSettled) = (nil, false)
  }
}

extension RuleDeclaration {
  /// What lines may use: the quantities, an example or whole columns, and the number of examples.
  func given(_ values: [String: Value], row: Int?) -> [String: Value] {
    var known = values
    for column in columns { known[column.name] = row.map(column.example) ?? column.value }
    let count = columns.first?.count ?? 0
    if known[Self.countName] == nil { known[Self.countName] = Value(Double(count)) }
    return known
  }
}
