import Learning
import Tensors
import Testing

@Suite struct BumpsRegressionDataTests {
  @Test func bumpsAreHighestAtTheirCentresAndEndAtTheirWidth() throws {
    let bumps = try BumpsRegressionData()
    #expect(BumpsRegressionData.bumps.count == 6)
    for bump in BumpsRegressionData.bumps {
      #expect(bumps.height(x: bump.x, y: bump.y) == bump.height)
      #expect(bumps.height(x: bump.x, y: bump.y + 1) == bump.height / 2)
      #expect(bumps.height(x: bump.x + 2, y: bump.y) == 0)
    }
    #expect(bumps.height(x: 6, y: 6) == 0 && bumps.height(x: 0, y: 0) == 0)
  }

  @Test func theStrongestOfSeveralBumpsCounts() throws {
    let wide = try BumpsRegressionData(width: 8)
    // From the centre of one hill its neighbours are weaker.
    #expect(wide.height(x: -4, y: 2.5) == 1 && wide.height(x: 0, y: 2.5) == -1)
    #expect(wide.height(x: -3, y: 2.5) == 1 - 1.0 / 8)
  }

  @Test func targetsAreHeights() throws {
    let data = try BumpsRegressionData(count: 200, noise: 0).make(seed: 1)
    let bumps = try BumpsRegressionData()
    #expect(data.inputs.shape == [200, 2] && data.classNames.isEmpty)
    for row in 0..<200 {
      let (x, y) = (Double(data.inputs[row, 0]), Double(data.inputs[row, 1]))
      #expect(abs(x) <= 6 && abs(y) <= 6)
      #expect(abs(Double(data.targets.values[row]) - bumps.height(x: x, y: y)) < 1e-6)
    }
    #expect(data.targets.values.contains { $0 > 0.5 } && data.targets.values.contains { $0 < -0.5 })
  }

  @Test func refusesBumpsWithoutWidth() {
    #expect(throws: DataSettingError.self) { try BumpsRegressionData(width: 0) }
  }
}
