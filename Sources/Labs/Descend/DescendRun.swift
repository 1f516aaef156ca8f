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
  /// The first step whose numbers no longer fit a `Float`, once a step was refused for it.
  public private(set) var overflow: Int?

  private let objective: Objective
  private var descent: Descent

  /// A run at its start.
  ///
  /// - Throws: `FormulaError` when the function uses a name that is none of the unknowns.
  public init(_ declaration: DescendDeclaration) throws(FormulaError) {
    self.declaration = declaration
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
    record(rate: nil)
  }

  /// Where the run stands.
  public var place: Place { path[path.count - 1] }
  public var step: Int { path.count - 1 }

  /// Takes one step; does nothing when the run is over.
  public mutating func advance() {
    guard overflow == nil, step < Self.mostSteps else { return }
    var next = descent
    next.optimizer.rate = Float(rate)
    next.step()
    guard next.isFinite else {
      overflow = step + 1
      return
    }
    descent = next
    record(rate: rate)
  }

  /// Goes back one step; the controls stay as they are.
  public mutating func goBack() {
    if overflow != nil {
      overflow = nil
      return
    }
    guard step > 0 else { return }
    path.removeLast()
    stand(at: place)
  }

  /// Goes back to the start; the controls stay as they are.
  public mutating func reset() {
    overflow = nil
    path.removeLast(step)
    stand(at: place)
  }

  /// Goes back to the start, the controls as the lesson has them.
  public mutating func resetToLesson() {
    rate = declaration.rate
    restart(from: declaration.start)
  }

  private mutating func restart(from point: [Double]) {
    start = point
    overflow = nil
    path = []
    descent = Descent(
      objective, from: start.map { Float($0) }, optimizer: SGD(rate: Float(rate)))
    record(rate: nil)
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
  /// The limits of a coordinate of the starting point.
  static let coordinates = -1000.0...1000.0

  /// The rate, then the coordinates of the starting point.
  public var controls: [Control] {
    [
      Control(
        name: "rate", label: "rate η", symbol: "η", value: rate, range: 0...10,
        stops: .listed(DescendDeclaration.rates))
    ]
      + declaration.unknowns.indices.map { index in
        let symbol = Formula(.variable(declaration.unknowns[index])).printed()
        return Control(
          name: declaration.unknowns[index], label: (index == 0 ? "start " : "") + symbol,
          symbol: symbol, value: start[index], range: Self.coordinates, stops: .every(0.5))
      }
  }

  /// Sets a control. A new rate counts from the next step on; a new starting point starts anew.
  ///
  /// - Throws: `ControlError` when there is no such control, or the value is outside its range.
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
      overflow = nil
      return
    }
    var point = start
    point[index] = value
    restart(from: point)
  }
}
