import Testing

@testable import Labs

struct GridStateTests {
  private func output(_ lab: GridDeclaration) throws -> [Double] {
    var state = try GridState(lab)
    while state.status.canStep { state.advance() }
    #expect(state.cells.count == state.rows * state.columns)
    return state.cells
  }

  @Test func correlationAndConvolutionByHand() throws {
    var lab = Experiments.grid()
    // 1·1 + 2·0 + 4·2 − 5 = 4, and so on.
    #expect(try output(lab) == [4, 6, 10, 12])
    lab.operation = .convolution
    // The kernel turned: [[−1, 2], [0, 1]]; −1 + 2·2 + 5 = 8.
    #expect(try output(lab) == [8, 10, 14, 16])
  }

  @Test func paddingAndStride() throws {
    var lab = Experiments.grid()
    (lab.padding, lab.stride) = (1, 2)
    // Top left: only the kernel's last number lies on the image: −1·1; then 2·2 − 3 = 1;
    // next row: 0·4·… the left column: 0 + 0·4 + 0 − 7 = −7; then 5 + 2·8 − 9 = 12.
    #expect(try output(lab) == [-1, 1, -7, 12])
  }

  @Test func pooling() throws {
    let image: [[Double]] = [[1, 2, 5, 6], [3, 4, 7, 8], [0, -1, -5, -6], [-2, -3, -7, -8]]
    let window: [[Double]] = [[1, 1], [1, 1]]
    #expect(
      try output(GridDeclaration(image: image, operation: .max, kernel: window, stride: 2))
        == [4, 8, 0, -5])
    #expect(
      try output(GridDeclaration(image: image, operation: .mean, kernel: window, stride: 2))
        == [2.5, 6.5, -1.5, -6.5])
    // Padding is no number: the largest of what lies inside counts.
    let padded = GridDeclaration(
      image: [[-1, -2], [-3, -4]], operation: .max, kernel: window, stride: 2, padding: 1)
    #expect(try output(padded) == [-1, -2, -3, -4])
  }

  @Test func aMaskLeavesOut() throws {
    let lab = GridDeclaration(
      image: [[1, 2], [3, 4]], operation: .mask, kernel: [[0, 2], [2, 0]])
    #expect(try output(lab) == [0, 4, 6, 0])
    #expect(try GridState(lab).controls.allSatisfy { !$0.isShown })
  }

  @Test func theArithmeticOfACell() throws {
    var run = try ExperimentRun(Experiments.grid())
    #expect(run.state.headline.hasSuffix("the output is 2x2"))
    run.advance()
    #expect(run.state.lines == ["out[0, 0] = 1·1 + 2·0 + 4·2 + 5·(−1) = 4"])
    run.advance()
    #expect(run.record["row"] == 0 && run.record["column"] == 1 && run.record["value"] == 6)
    try run.set("padding", reading: "1")
    #expect(run.step == 0)
    #expect(throws: ControlError.refused("padding is a whole number.")) {
      try run.set("padding", to: 0.5)
    }
  }

  @Test func faultsHaveTheirKey() {
    func key(_ change: (inout GridDeclaration) -> Void) -> String? {
      var lab = Experiments.grid()
      change(&lab)
      do {
        _ = try GridState(lab)
        return nil
      } catch {
        return error.key
      }
    }
    #expect(key { _ in } == nil)
    #expect(key { $0.image = [] } == "image")
    #expect(key { $0.image = [[1], [1, 2]] } == "image")
    #expect(key { $0.kernel = [[]] } == "kernel")
    #expect(key { $0.kernel = Array(repeating: [1], count: 4) } == "kernel")
    #expect(key { $0.stride = 0 } == "stride")
    #expect(key { $0.padding = 9 } == "padding")
    #expect(key { $0.operation = .mask } == "kernel")
    #expect(
      key {
        $0.operation = .max
        $0.padding = 2
      } == "padding")
  }
}
