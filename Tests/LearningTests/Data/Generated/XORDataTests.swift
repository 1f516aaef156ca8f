import Learning
import Tensors
import Testing

@Suite struct XORDataTests {
  @Test(arguments: UInt64(0)..<5, [0, 0.1, 0.9])
  func theClassTellsWhetherSignsDiffer(_ seed: UInt64, _ gap: Double) throws {
    let data = try XORData(count: 101, gap: gap).make(seed: seed)
    for row in 0..<data.count {
      let (x, y) = (data.inputs[row, 0], data.inputs[row, 1])
      #expect(min(abs(x), abs(y)) >= Float(gap) && max(abs(x), abs(y)) <= 1)
      if x != 0, y != 0 { #expect(data.targets.values[row] == (x * y < 0 ? 1 : 0)) }
    }
  }

  @Test func quadrantsAreEquallyFull() throws {
    let data = try XORData(count: 80).make(seed: 2)
    for (right, up) in [(true, true), (true, false), (false, true), (false, false)] {
      let count = (0..<80).count {
        (data.inputs[$0, 0] > 0) == right && (data.inputs[$0, 1] > 0) == up
      }
      #expect(count == 20)
    }
  }

  @Test(arguments: [Float(-0.75), -0.3, 0, 0.2, 0.6], [0, 1])
  func aCutAcrossOneAxisIsRightHalfOfTheTime(_ cut: Float, _ axis: Int) throws {
    let data = try XORData(count: 4000).make(seed: 1)
    let right = (0..<4000).count {
      (data.inputs[$0, axis] > cut) == (data.targets.values[$0] == 1)
    }
    // Four standard errors of a coin that is thrown 4000 times.
    #expect(abs(Double(right) / 4000 - 0.5) < 0.032)
  }

  @Test(arguments: UInt64(0)..<5)
  func noLineIsRightMoreThanTwoThirdsOfTheTime(_ seed: UInt64) throws {
    // Over the full squares the best line cuts a corner off at x + y = 2/3: 8/3 of the area 4.
    let data = try XORData(count: 1000, gap: 0).make(seed: seed)
    var best = 0
    for step in 0..<36 {
      let angle = Float(step) * 10
      let along = Direction(degrees: angle)
      let ordered = (0..<1000).sorted { a, b in
        along.product(data.inputs.row(a)) < along.product(data.inputs.row(b))
      }
      // Of all cuts across the direction: class 0 behind, class 1 ahead.
      var right = data.targets.values.count { $0 == 1 }
      for row in ordered {
        right += data.targets.values[row] == 0 ? 1 : -1
        best = max(best, right)
      }
    }
    #expect((620...720).contains(best))
  }

  @Test func theLineOfLeastSquaresIsAlmostFlat() throws {
    let data = try XORData(count: 4000).make(seed: 3)
    let fit = try LeastSquares().fit(inputs: data.inputs, targets: data.targets)
    #expect(abs(fit.biases[0] - 0.5) < 0.03)
    #expect(fit.weights[0].allSatisfy { abs($0) < 0.06 })
  }

  @Test func refusesAGapWithoutRoom() {
    #expect(throws: DataSettingError.self) { try XORData(gap: 1) }
    #expect(throws: DataSettingError.self) { try XORData(gap: -0.1) }
  }
}

/// A direction of the plane, made without sine and cosine.
private struct Direction {
  let x: Float
  let y: Float

  init(degrees: Float) {
    // Points on the square from −1 to 1 are directions as good as those on the circle.
    let place = degrees / 90
    switch place {
    case ..<1: (x, y) = (1, 2 * place - 1)
    case ..<2: (x, y) = (1 - 2 * (place - 1), 1)
    case ..<3: (x, y) = (-1, 1 - 2 * (place - 2))
    default: (x, y) = (2 * (place - 3) - 1, -1)
    }
  }

  func product(_ row: ArraySlice<Float>) -> Float {
    x * row[row.startIndex] + y * row[row.startIndex + 1]
  }
}
