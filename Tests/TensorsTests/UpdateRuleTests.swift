import Foundation
import Tensors
import Testing

@Suite struct UpdateRuleTests {
  static let rules: [UpdateRule] = [
    .sgd, .momentum, .nesterov, .adagrad, .rmsprop, .adadelta, .adam, .nadam, .adamW,
  ]
  static let settings: [Float] = [0.1, 0.01, 0.9, 0.8, 0.7, 0.6, 0, 0]

  /// One parameter with its gradient and the two numbers that a rule may keep.
  struct Place {
    var w: Double
    var g: Double
    var a: Double
    var b: Double

    /// The rule as its comment in `updates.h` has it.
    mutating func apply(_ rule: UpdateRule, _ h: [Double]) {
      func moments(_ place: inout Place) {
        place.a = h[2] * place.a + (1 - h[2]) * place.g
        place.b = h[3] * place.b + (1 - h[3]) * place.g * place.g
      }
      switch rule {
      case .sgd: w -= h[0] * g
      case .momentum:
        a = h[1] * a - h[0] * g
        w += a
      case .nesterov:
        a = h[1] * a - h[0] * g
        w += h[1] * a - h[0] * g
      case .adagrad:
        a += g * g
        w -= h[0] * g / sqrt(a + h[1])
      case .rmsprop:
        a = h[2] * a + (1 - h[2]) * g * g
        w -= h[0] * g / sqrt(a + h[1])
      case .adadelta:
        a = h[2] * a + (1 - h[2]) * g * g
        let change = sqrt(b + h[1]) / sqrt(a + h[1]) * g
        b = h[2] * b + (1 - h[2]) * change * change
        w -= h[0] * change
      case .adam:
        moments(&self)
        w -= h[0] * a / (sqrt(b) + h[1])
      case .nadam:
        moments(&self)
        w -= h[0] * (h[4] * a + h[5] * g) / (sqrt(b) + h[1])
      case .adamW:
        moments(&self)
        w -= h[4] * w
        w -= h[0] * a / (sqrt(b) + h[1])
      }
    }
  }

  @Test(arguments: rules) func isItsTwinInDouble(_ rule: UpdateRule) {
    EveryLevel.run { level in
      for count in Array(0...70) + [1001] {
        var stream = RandomStream(seed: UInt64(count))
        func draw() -> [Float] { (0..<count).map { _ in stream.normal() } }
        let (w, g) = (GuardedBuffer(draw()), GuardedBuffer(draw()))
        let (a, b) = (GuardedBuffer(draw().map(abs)), GuardedBuffer(draw().map(abs)))
        var places = (0..<count).map {
          Place(
            w: Double(w.values[$0]), g: Double(g.values[$0]), a: Double(a.values[$0]),
            b: Double(b.values[$0]))
        }
        let before = g.values
        for _ in 0..<3 {
          let isFinite = rule.apply(
            to: w.buffer, gradient: g.buffer, first: a.buffer, second: b.buffer,
            settings: GuardedBuffer(Self.settings).buffer)
          #expect(isFinite, "\(level), \(rule), \(count)")
          for index in places.indices { places[index].apply(rule, Self.settings.map(Double.init)) }
        }
        func isNear(_ found: [Float], _ part: (Place) -> Double) -> Bool {
          zip(found, places).allSatisfy {
            abs(Double($0) - part($1)) <= 2e-6 * max(1, abs(part($1)))
          }
        }
        let isRight = isNear(w.values, \.w) && isNear(a.values, \.a) && isNear(b.values, \.b)
        #expect(isRight, "\(level), \(rule), \(count)")
        #expect(g.values == before, "\(level), \(rule), \(count)")
        #expect(
          w.isIntact && g.isIntact && a.isIntact && b.isIntact, "\(level), \(rule), \(count)")
      }
    }
  }

  @Test(arguments: rules) func aParameterThatIsNotFiniteIsReported(_ rule: UpdateRule) {
    EveryLevel.run { level in
      for count in [1, 7, 16, 33] {
        for place in [0, count / 2, count - 1] {
          for value in [Float.nan, .infinity, -.infinity] {
            let (w, g) = (GuardedBuffer(count: count, filledWith: 1), GuardedBuffer(count: count))
            let (a, b) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
            w.buffer[place] = value
            let isFinite = rule.apply(
              to: w.buffer, gradient: g.buffer, first: a.buffer, second: b.buffer,
              settings: GuardedBuffer(Self.settings).buffer)
            #expect(!isFinite, "\(level), \(rule), \(count), \(place), \(value)")
          }
          let (w, g) = (GuardedBuffer(count: count, filledWith: 1), GuardedBuffer(count: count))
          let (a, b) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
          g.buffer[place] = .nan
          let isFinite = rule.apply(
            to: w.buffer, gradient: g.buffer, first: a.buffer, second: b.buffer,
            settings: GuardedBuffer(Self.settings).buffer)
          #expect(!isFinite, "\(level), \(rule), \(count), gradient \(place)")
        }
      }
    }
  }

  /// Without ε, the lanes of a vector beyond the end divide 0 by 0.
  @Test(arguments: rules) func nothingBeyondTheEndIsReported(_ rule: UpdateRule) {
    let settings: [Float] = [0.1, 0, 0.9, 0.8, 0.7, 0.6, 0, 0]
    EveryLevel.run { level in
      for count in 1...40 {
        let (w, g) = (GuardedBuffer(count: count), GuardedBuffer(count: count, filledWith: 1))
        let (a, b) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
        let isFinite = rule.apply(
          to: w.buffer, gradient: g.buffer, first: a.buffer, second: b.buffer,
          settings: GuardedBuffer(settings).buffer)
        #expect(isFinite, "\(level), \(rule), \(count)")
      }
    }
  }

  @Test func whatARuleKeepsIsAsManyNumbersAsItUses() {
    for rule in Self.rules {
      let (w, g) = (GuardedBuffer([1, 2]), GuardedBuffer([1, -1]))
      let (a, b) = (GuardedBuffer([5, 5]), GuardedBuffer([5, 5]))
      _ = rule.apply(
        to: w.buffer, gradient: g.buffer, first: a.buffer, second: b.buffer,
        settings: GuardedBuffer(Self.settings).buffer)
      let used = (a.values != [5, 5] ? 1 : 0) + (b.values != [5, 5] ? 1 : 0)
      #expect(used == rule.slots, "\(rule)")
    }
  }
}
