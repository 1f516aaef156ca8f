import Learning
import Testing

@testable import Labs

@Suite struct StepWindowsTests {
  @Test(arguments: [(WindowPadding.valid, 1), (.valid, 2), (.same, 1), (.same, 2), (.same, 3)])
  func bothWaysThroughWindowsAgree(_ padding: WindowPadding, _ stride: Int) throws {
    let (inputs, size) = ([7, 6, 1], WindowSize(3, 2))
    let outputs =
      padding == .same
      ? [(7 - 1) / stride + 1, (6 - 1) / stride + 1, 1]
      : [(7 - 3) / stride + 1, (6 - 2) / stride + 1, 1]
    let windows = StepWindows(size, WindowSize(stride), padding, inputs, outputs)
    var forward: Set<[Int]> = []
    for row in 0..<outputs[0] {
      for column in 0..<outputs[1] {
        for place in windows.places(row: row, column: column) {
          forward.insert([row, column, place.row, place.column, place.down, place.right])
        }
      }
    }
    var backward: Set<[Int]> = []
    for row in 0..<7 {
      for column in 0..<6 {
        for window in windows.windows(row: row, column: column) {
          backward.insert([window.row, window.column, row, column, window.down, window.right])
        }
      }
    }
    var pairs: Set<[Int]> = []
    for down in 0..<3 {
      for right in 0..<2 {
        for (output, input) in windows.pairs(down: down, right: right) {
          pairs.insert([output.0, output.1, input.0, input.1, down, right])
        }
      }
    }
    #expect(!forward.isEmpty && forward == backward && forward == pairs)
    if padding == .valid { #expect(forward.count == outputs[0] * outputs[1] * 6) }
  }
}
