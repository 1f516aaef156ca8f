import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct DenseTests {
  /// `y = x·W + b` for the last axis, by three loops.
  static func reference(_ x: DoubleTensor, _ w: [String: DoubleTensor]) -> DoubleTensor {
    let kernel = w["kernel"]!
    let (inputs, units) = (kernel.shape[0], kernel.shape[1])
    let rows = x.values.count / inputs
    var y = DoubleTensor(Array(x.shape.dropLast()) + [units])
    for row in 0..<rows {
      for unit in 0..<units {
        var sum = w["bias"]?[unit] ?? 0
        for index in 0..<inputs { sum += x.values[row * inputs + index] * kernel[index, unit] }
        y.values[row * units + unit] = sum
      }
    }
    return y
  }

  @Test(
    arguments: [(1, 1), (2, 8), (8, 1), (7, 5), (17, 33), (64, 10), (130, 96)], [1, 3, 10, 65])
  func valuesAndGradientsAreTheReference(_ sizes: (Int, Int), _ batch: Int) throws {
    try LayerCheck(layer: Dense(sizes.1), inputs: [[sizes.0]], batch: batch) {
      Self.reference($0[0], $1)
    }.run()
  }

  @Test func otherAxesAreMoreExamples() throws {
    try LayerCheck(layer: Dense(4, usesBias: false), inputs: [[5, 3, 7]]) {
      Self.reference($0[0], $1)
    }.run()
  }

  @Test func theActivationComesLast() throws {
    try LayerCheck(layer: Dense(9, activation: .tanh), inputs: [[6]]) { inputs, weights in
      let z = Self.reference(inputs[0], weights)
      return z.mapped { 1 - 2 / (exp($0 * 2) + 1) }
    }.run()
  }

  @Test func noUnitsAreAnError() {
    #expect {
      _ = try Model(input: [3], [Dense(4), Dense(0)])
    } throws: {
      "\($0)" == "Dense 2 expects units of 1 or more and gets 0. Set units to 1 or more."
    }
  }

  @Test func aSharedLayerKeepsItsInputs() throws {
    var model = Model()
    let wide = try model.input("wide", [8])
    let narrow = try model.input("narrow", [2])
    let shared = try model.layer(Dense(3))
    _ = try model.call(shared, on: [wide])
    #expect {
      _ = try model.call(shared, on: [narrow])
    } throws: {
      "\($0)".hasPrefix("Dense 1 expects 8 inputs and gets 2.")
    }
  }
}
