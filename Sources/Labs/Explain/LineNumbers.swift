internal import Formulas

/// The numbers of an experiment of formulas: what is given, and what its lines make of it.
struct LineNumbers: Sendable {
  /// Where the numbers of a line come from.
  enum Source: Sendable {
    /// They are there; the sentence says why.
    case given(String)
    /// A formula, with the lines that its names stand for.
    case formula(Formula, [String: Int])
    /// Arithmetic entry by entry, and the rule in general; nil for an entry that is not worked out.
    case entries([Arithmetic?], rule: String)
  }

  /// A number, a vector or a matrix by name.
  struct Line: Sendable {
    /// Its name as books write it.
    let name: String
    /// What it is, in words; empty where the name says it.
    var words = ""
    let value: Value
    let source: Source
  }

  let title: String
  private(set) var lines: [Line] = []
  /// The number that the present step is about.
  var present: NumberAddress?

  init(_ title: String) { self.title = title }

  /// Adds a line and tells its place.
  @discardableResult
  mutating func add(_ line: Line) -> Int {
    lines.append(line)
    return lines.count - 1
  }

  /// Adds a quantity under the name that formulas have for it.
  @discardableResult
  mutating func add(_ name: String, _ value: Value, _ source: Source) -> Int {
    add(Line(name: VariableName.printed(name), value: value, source: source))
  }

  /// The address of an entry of a line.
  static func address(_ line: Int, _ index: Int, _ shape: Shape) -> NumberAddress {
    switch shape {
    case .scalar: NumberAddress(.line(line))
    case .vector: NumberAddress(.line(line), at: [index])
    case .matrix(_, let columns):
      NumberAddress(.line(line), at: [index / columns, index % columns])
    }
  }

  /// The line of an address, and the place among its entries; nil where there is no such number.
  private func entry(of address: NumberAddress) -> (line: Line, index: Int)? {
    guard case .line(let place) = address.quantity, lines.indices.contains(place),
      address.aspect == .value, address.example == nil
    else { return nil }
    let shape = lines[place].value.shape
    let sizes: [Int] =
      switch shape {
      case .scalar: []
      case .vector(let count): [count]
      case .matrix(let rows, let columns): [rows, columns]
      }
    return StepNumbers.index(address.place, sizes).map { (lines[place], $0) }
  }

  // MARK: Arithmetic

  /// The whole arithmetic of a number, its sums as long as they are; nil where it is given, or no line
  /// can be written.
  private func whole(of address: NumberAddress) -> Arithmetic? {
    guard let (line, index) = entry(of: address) else { return nil }
    switch line.source {
    case .given: return nil
    case .entries(let entries, _): return entries.indices.contains(index) ? entries[index] : nil
    case .formula(let formula, let names):
      let made = ArrayArithmetic(formula.expression) { name in
        names[name].flatMap { place in
          let value = lines[place].value
          return ArrayArithmetic(
            value.shape,
            value.entries.indices.map { .input(Self.address(place, $0, value.shape)) })
        }
      }
      guard let made, made.shape == line.value.shape else { return nil }
      return made.entries[index]
    }
  }

  /// The long sums in arithmetic, from left to right.
  private static func longSums(in arithmetic: Arithmetic) -> [LongSum] {
    var sums: [LongSum] = []
    _ = replacing(arithmetic) { parts, isLargest in
      sums.append(LongSum(parts, isLargest: isLargest))
      return parts
    }
    return sums
  }

  /// The arithmetic with its long sums replaced; the parts of a long sum are not looked into.
  private static func replacing(
    _ arithmetic: Arithmetic, _ replace: ([Arithmetic], _ isLargest: Bool) -> [Arithmetic]
  ) -> Arithmetic {
    switch arithmetic {
    case .input, .constant: return arithmetic
    case .sum(let parts) where parts.count > LongSum.mostTerms: return .sum(replace(parts, false))
    case .largest(let parts) where parts.count > LongSum.mostTerms:
      return .largest(replace(parts, true))
    case .sum(let parts): return .sum(parts.map { replacing($0, replace) })
    case .product(let parts): return .product(parts.map { replacing($0, replace) })
    case .largest(let parts): return .largest(parts.map { replacing($0, replace) })
    case .difference(let left, let right):
      return .difference(replacing(left, replace), replacing(right, replace))
    case .quotient(let left, let right):
      return .quotient(replacing(left, replace), replacing(right, replace))
    case .power(let base, let exponent): return .power(replacing(base, replace), exponent)
    case .negated(let part): return .negated(replacing(part, replace))
    case .call(let function, let part): return .call(function, replacing(part, replace))
    }
  }

  private func longSum(of address: NumberAddress) -> LongSum? {
    let sums = whole(of: address).map(Self.longSums) ?? []
    return sums.indices.contains(address.part) ? sums[address.part] : nil
  }

  /// What is written of a number's arithmetic.
  private func arithmetic(of address: NumberAddress) -> Arithmetic? {
    if address.skipping > 0 {
      guard let sum = longSum(of: address) else { return nil }
      let parts = sum.shortened(of: address, value)
      return sum.isLargest ? .largest(parts) : .sum(parts)
    }
    var part = 0
    return whole(of: address).map { whole in
      Self.replacing(whole) { parts, isLargest in
        var own = address
        own.part = part
        part += 1
        return LongSum(parts, isLargest: isLargest).shortened(of: own, value)
      }
    }
  }

  private func name(of address: NumberAddress, _ notation: Notation) -> String {
    if address.skipping > 0 { return notation == .unicode ? "…" : "..." }
    guard let (line, _) = entry(of: address) else { return "" }
    let place = address.place.map { "\($0)" }.joined(separator: ", ")
    return NumberNames.spelled(line.name, notation) + (place.isEmpty ? "" : "[\(place)]")
  }
}

extension LineNumbers: ExplainableNumbers {
  var exampleCount: Int { 1 }
  func exampleName(_ example: Int) -> String { "" }

  func value(of address: NumberAddress) -> Double {
    if address.skipping > 0 {
      return longSum(of: address)?.rest(from: address.skipping, value) ?? .nan
    }
    return entry(of: address).map { $0.line.value.entries[$0.index] } ?? .nan
  }

  func has(_ address: NumberAddress) -> Bool {
    guard entry(of: address) != nil else { return false }
    return address.skipping == 0 || longSum(of: address) != nil
  }

  func groups(
    example: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation
  ) -> [NumberGroup] {
    guard aspect == .value else { return [] }
    var (given, made): ([NumberMatrix], [NumberMatrix]) = ([], [])
    for (place, line) in lines.enumerated() {
      let name = NumberNames.spelled(line.name, notation)
      let first = Self.address(place, 0, line.value.shape)
      let matrix =
        switch line.value.shape {
        case .scalar: NumberMatrix(name, first, rows: nil)
        case .vector(let count): NumberMatrix(name, first, rows: nil, columns: (0, count))
        case .matrix(let rows, let columns):
          NumberMatrix(name, first, rows: (0, rows), columns: (1, columns))
        }
      if case .given = line.source { given.append(matrix) } else { made.append(matrix) }
    }
    return [
      NumberGroup(title: "worked out", matrices: made),
      NumberGroup(title: "given", matrices: given),
    ].filter { !$0.matrices.isEmpty }
  }

  func explanation(
    of address: NumberAddress, _ notation: Notation
  ) -> NumberExplanation? {
    guard has(address), let (line, index) = entry(of: address) else { return nil }
    let value = value(of: address)
    let name = name(of: address, notation)
    var (general, notes) = ("", [String]())
    switch line.source {
    case .given(let reason):
      notes = [reason]
    case .entries(let entries, let rule):
      general = rule
      if !entries.indices.contains(index) || entries[index] == nil {
        notes = ["It is not worked out yet. Take more steps."]
      }
    case .formula(let formula, let names):
      // The rule is told in the names of the lines, where it is written in them.
      let isNamed = names.allSatisfy { VariableName.printed($0.key) == lines[$0.value].name }
      if isNamed { general = "\(line.name) = \(formula.printed())" }
    }
    let isGiven = if case .given = line.source { true } else { false }
    let words = !line.words.isEmpty ? line.words : isGiven ? "given" : "a line of the calculation"
    guard let arithmetic = arithmetic(of: address) else {
      let (whole, inputs) = unwritten(line, index, value, notation)
      return NumberExplanation(
        address: address, name: name, value: value,
        meaning: NumberNames.spelled(words, notation),
        general: NumberNames.spelled(general, notation), line: whole, inputs: inputs,
        notes: notes.map { NumberNames.spelled($0, notation) })
    }
    let inputs = arithmetic.inputs
    let numbers = Dictionary(uniqueKeysWithValues: inputs.map { ($0, self.value(of: $0)) })
    for rest in inputs where rest.skipping > 0 {
      let count = (longSum(of: rest)?.terms.count ?? 0) - rest.skipping
      notes.append("… stands for \(count) more numbers as one.")
    }
    return NumberExplanation(
      address: address, name: name, value: value, meaning: NumberNames.spelled(words, notation),
      general: NumberNames.spelled(general, notation),
      line: ExplanationLine(
        arithmetic, result: value, notation: notation, name: { self.name(of: $0, notation) },
        number: { numbers[$0] ?? .nan }),
      inputs: inputs.map {
        NumberExplanation.Input(
          address: $0, name: self.name(of: $0, notation), value: numbers[$0] ?? .nan)
      }, notes: notes.map { NumberNames.spelled($0, notation) })
  }

  /// A formula that is not written entry by entry, with whole vectors in it.
  private func unwritten(
    _ line: Line, _ index: Int, _ value: Double, _ notation: Notation
  ) -> (ExplanationLine?, [NumberExplanation.Input]) {
    guard case .formula(let formula, let names) = line.source else { return (nil, []) }
    let values = names.mapValues { lines[$0].value }
    let text = ExplanationLine(
      formula, values, entry: index, of: line.value.shape, result: value, notation: notation)
    // The first entries of what goes in, as far as anyone will choose among them.
    let inputs = formula.variables.compactMap { names[$0] }.flatMap { place in
      lines[place].value.entries.indices.prefix(12).map {
        Self.address(place, $0, lines[place].value.shape)
      }
    }
    return (
      text,
      inputs.map {
        NumberExplanation.Input(
          address: $0, name: name(of: $0, notation), value: self.value(of: $0))
      }
    )
  }
}
