import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ModelSummaryTests {
  @Test func everyCallIsARowAndSharedWeightsCountOnce() throws {
    let summary = try ModelTests.functional().summary
    #expect(summary.inputs.map(\.name) == ["left", "right"])
    #expect(summary.layers.map(\.name) == ["encoder", "encoder@2", "dense2", "score"])
    #expect(summary.layers.map(\.weights) == [15, 0, 8, 4])
    #expect(summary.layers.map(\.shape) == [[3], [3], [2], [1]])
    #expect(summary.layers[1].inputs == ["right"])
    #expect(summary.trained == 27)
    #expect(summary.notTrained == 0)
    #expect(summary.byteCount == 108)
  }

  /// Simonyan and Zisserman, 2015, configuration D: 138,357,544 numbers, 553 MB.
  @Test func aLargeModelIsSummedUpWithoutItsWeights() throws {
    var layers: [any Layer] = []
    for (filters, times) in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)] {
      for _ in 0..<times {
        layers.append(Conv2D(filters, kernel: 3, padding: .same, activation: .relu))
      }
      layers.append(MaxPooling2D(2))
    }
    layers += [
      Flatten(), Dense(4096, activation: .relu), Dense(4096, activation: .relu), Dense(1000),
    ]
    let before = peakMemory()
    let summary = try Model(input: [224, 224, 3], layers).summary
    #expect(summary.trained == 138_357_544 && summary.notTrained == 0)
    #expect(summary.byteCount == 553_430_176)
    #expect(summary.layers.first { $0.kind == "Flatten" }?.shape == [25_088])
    #expect(summary.layers.map(\.name).contains("conv2D13"))
    #expect(peakMemory() - before < 300_000_000, "no weight was made for it")
  }

  /// The largest this process has been, in bytes.
  private func peakMemory() -> Int {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0) * 1024
  }
}
