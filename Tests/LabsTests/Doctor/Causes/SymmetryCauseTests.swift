import Testing

@testable import Labs

struct SymmetryCauseTests {
  @Test func unitsThatStartEqualAreNamedBeforeTheFirstStep() throws {
    var lab = Observed.moons([4, 3])
    lab.startsAtZero = true
    let seen = try Observed(lab, steps: 10)
    #expect(seen.finding?.cause == .symmetry && seen.finding?.since == 0)
    #expect(try #require(seen.finding).evidence.contains("all 4 units of hidden 1"))
    #expect(seen.finding?.remedy.event == nil)
  }

  @Test func aStartWithOneNumberForAllIsTheSame() throws {
    let seen = try Observed(
      StartedTrain(declaration: Observed.moons([6], "sigmoid"), change: .constant(0.5)), steps: 1)
    #expect(seen.finding?.cause == .symmetry)
  }

  @Test func aSingleUnitIsNoTwinAndModelsWithoutUnitsMayStartAtZero() throws {
    for layers: [LayerDeclaration] in [[], [1]] {
      var lab = Observed.moons(layers)
      lab.startsAtZero = true
      #expect(try Observed(lab, steps: 20).finding?.cause != .symmetry)
    }
  }
}
