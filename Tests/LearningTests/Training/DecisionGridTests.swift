import Learning
import Tensors
import Testing

@Suite struct DecisionGridTests {
  @Test func pointsStandInTheMiddleOfTheirCells() {
    let grid = DecisionGrid(x: 0...4, y: -1...1, columns: 2, rows: 2)
    #expect(grid.points == Tensor(rows: [[1, 0.5], [3, 0.5], [1, -0.5], [3, -0.5]]))
  }

  @Test func aModelPaintsItInOneGo() throws {
    let trainer = try Sample.trainer()
    let grid = DecisionGrid(x: -2...2, y: -2...2, columns: 40, rows: 30)
    #expect(try trainer.predictor(batch: 1200).predict(grid.points).shape == [1200, 1])
  }
}
