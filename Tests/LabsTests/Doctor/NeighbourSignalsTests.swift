import Testing

@testable import Labs

struct NeighbourSignalsTests {
  private func signals(_ lab: TrainDeclaration) throws -> NeighbourSignals? {
    DataSignals(try TrainState(lab, data: RunData.catalog)).neighbours
  }

  @Test(arguments: ["xor", "moons", "circles"]) func neighboursTellClasses(_ kind: String) throws {
    let found = try #require(
      try signals(TrainDeclaration(.generated(kind, settings: ["count": .number(200)]))))
    #expect(found.skill > 0.8 && found.agreement > 10 && found.count == 200)
  }

  @Test func neighboursTellNumbers() throws {
    let found = try #require(
      try signals(TrainDeclaration(.generated("bumps", settings: ["count": .number(900)]))))
    #expect(found.skill > 0.5 && found.count <= NeighbourSignals.most)
  }

  @Test func targetsDealtOutAtRandomAgreeByChance() throws {
    var draw = Draw(11)
    let inputs = (0..<200).map { _ in [draw.normal(), draw.normal()] }
    var outside = 0
    for _ in 0..<20 {
      var lab = TrainDeclaration(
        .points(inputs: inputs, targets: inputs.map { _ in draw.isTrue(0.5) ? 1 : 0 }))
      lab.task = .classification
      let found = try #require(try signals(lab))
      if found.agreement.magnitude > 2.5 { outside += 1 }
    }
    #expect(outside <= 2)
  }

  @Test func fewExamplesSayNothing() throws {
    #expect(try signals(TrainDeclaration(.points(inputs: [[1], [2]], targets: [1, 2]))) == nil)
  }
}
