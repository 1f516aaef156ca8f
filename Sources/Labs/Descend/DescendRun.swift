public import Formulas
private import Learning

/// A run of gradient descent on a formula: its path so far, and what was done to get there.
public struct DescendRun: Sendable {
  /// A place on the path.
  public struct Place: Hashable, Sendable {
    public let step: Int
    /// One number an unknown.
    public let point: [Float]
    /// f at the point.
    public let value: Float
    public let gradient: [Float]
    /// The rate of the step that led here; nil at the start.
    public let rate: Double?
  }

  /// A run is over after so many steps; lessons need a few hundred.
  public static let mostSteps = 10_000

  public let declaration: DescendDeclaration
  /// The derivative of f by each unknown.
  public let partials: [Formula]
  /// Every place from the start to the present one; never empty.
  public private(set) var path: [Place] = []
  public private(set) var rate: Double
  public private(set) var start: [Double]
  /// The step that was refused because its numbers would not be finite, once there was one.
  private(set) var refusal: Refusal?

  /// A step that was not taken.
  struct Refusal: Hashable, Sendable {
    let step: Int
    /// Whether f has no value there at all, as a logarithm has none below 0; otherwise its numbers
    /// do not fit a `Float`.
    let isUndefined: Bool
  }

  private let objective: Objective
  private var descent: Descent

  /// A run at its start.
  ///
  /// - Throws: `FormulaError` when the function uses a name that is none of the unknowns, or has no
  ///   finite value and slope at the start.
  public init(_ declaration: DescendDeclaration) throws(FormulaError) {
    self.declaration = declaration
    guard !declaration.unknowns.contains(Self.rateName) else {
      throw FormulaError(
        message: "the name \(Self.rateName) is the learning rate's. Give the unknown another name.")
    }
    var partials: [Formula] = []
    for unknown in declaration.unknowns {
      partials.append(try declaration.function.derivative(by: unknown))
    }
    self.partials = partials
    objective = try Objective(declaration.function, over: declaration.unknowns)
    rate = declaration.rate
    start = declaration.start
    descent = Descent(
      objective, from: start.map { Float($0) }, optimizer: SGD(rate: Float(rate)))
    guard descent.isFinite else {
      throw FormulaError(
        message: "the function has no finite value and slope at the start. Start elsewhere.")
    }
    record(rate: nil)
  }

  /// Where the run stands.
  public var place: Place { path[path.count - 1] }
  public var step: Int { path.count - 1 }
  /// The step that was refused because its numbers would not be finite, once there was one.
  public var overflow: Int? { refusal?.step }
  /// Whether no further step can be taken.
  var isOver: Bool { refusal != nil || step >= Self.mostSteps }

  /// Takes one step; does nothing when the run is over.
  public mutating func advance() {
    guard !isOver else { return }
    var next = descent
    next.optimizer.rate = Float(rate)
    next.step()
    guard next.isFinite else {
      let isUndefined = next.point.allSatisfy(\.isFinite) && next.hasNaN
      refusal = Refusal(step: step + 1, isUndefined: isUndefined)
      return
    }
    descent = next
    record(rate: rate)
  }

  /// Goes back one step; the controls stay as they are.
  public mutating func goBack() {
    if refusal != nil {
      refusal = nil
      return
    }
    guard step > 0 else { return }
    path.removeLast()
    stand(at: place)
  }

  /// Goes back to the start; the controls stay as they are.
  public mutating func reset() {
    refusal = nil
    path.removeLast(step)
    stand(at: place)
  }

  /// Goes back to the start, the controls as the lesson has them.
  public mutating func resetToLesson() {
    rate = declaration.rate
    restart(from: declaration.start)
  }

  /// Starts anew at a point. Where f has no finite value and slope, nothing happens and it says so.
  @discardableResult
  mutating func restart(from point: [Double]) -> Bool {
    let fresh = Descent(
      objective, from: point.map { Float($0) }, optimizer: SGD(rate: Float(rate)))
    guard fresh.isFinite else { return false }
    (start, descent, refusal, path) = (point, fresh, nil, [])
    record(rate: nil)
    return true
  }

  /// The state at a place of the path: the same point gives the same value and gradient bits.
  private mutating func stand(at place: Place) {
    descent = Descent(objective, from: place.point, optimizer: SGD(rate: Float(rate)))
  }

  private mutating func record(rate: Double?) {
    path.append(
      Place(
        step: path.count, point: descent.point, value: descent.value, gradient: descent.gradient,
        rate: rate))
  }
}

// MARK: - Controls

extension DescendRun {
  /// The name of the rate's control.
  static let rateName = "rate"
  /// The limits of a coordinate of the starting point.
  static let coordinates = -1000.0...1000.0

  /// The rate, then the coordinates of the starting point.
  public var controls: [Control] {
    [
      Control(
        name: Self.rateName, label: "rate η", symbol: "η", value: rate, range: 0...10,
        stops: .listed(DescendDeclaration.rates))
    ]
      + declaration.unknowns.indices.map { index in
        let symbol = Formula(.variable(declaration.unknowns[index])).printed()
        return Control(
          name: declaration.unknowns[index], label: (index == 0 ? "start " : "") + symbol,
          symbol: symbol, value: start[index], range: Self.coordinates, stops: .every(0.5),
          restarts: true)
      }
  }

  /// Sets a control. A new rate counts from the next step on; a new starting point starts anew.
  ///
  /// - Throws: `ControlError` when there is no such control, when the value is outside its range, or
  ///   when f has no finite value and slope there.
  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    let controls = controls
    guard let control = controls.first(where: { $0.name == name }) else {
      throw .unknown(name: name, known: controls.map(\.name))
    }
    guard control.range.contains(value) else {
      throw .outside(label: control.label, range: control.range)
    }
    guard let index = declaration.unknowns.firstIndex(of: name) else {
      rate = value
      refusal = nil
      return
    }
    var point = start
    point[index] = value
    guard restart(from: point) else { throw .undefined(label: control.label, value: value) }
  }
}
