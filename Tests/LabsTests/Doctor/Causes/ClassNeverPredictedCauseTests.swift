import Testing

@testable import Labs

struct ClassNeverPredictedCauseTests {
  private func moons(_ share: Double, noise: Double) -> TrainDeclaration {
    var lab = TrainDeclaration(
      .generated(
        "moons",
        settings: [
          "balance": .numbers([1, share]), "noise": .number(noise), "count": .number(300),
        ]))
    (lab.rate, lab.startsAtZero) = (0.5, true)
    return lab
  }

  @Test func aRareClassInTheMidstOfAnotherIsNamed() throws {
    var lab = TrainDeclaration(
      .generated(
        "blobs",
        settings: [
          "positions": .numbers([0, 0, 0.6, 0.3]), "centres": .number(2), "spreads": .numbers([1]),
          "balance": .numbers([1, 0.08]), "count": .number(300),
        ]))
    (lab.rate, lab.startsAtZero) = (0.5, true)
    let seen = try Observed(lab, steps: 200)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .classNeverPredicted)
    #expect(finding.evidence.contains("class 1 is 22 of 300 examples (7.3 %)"))
  }

  @Test func aRareClassThatStandsApartIsFound() throws {
    var lab = moons(0.3, noise: 0.1)
    lab.rate = 3
    #expect(try Observed(lab, steps: 200).finding == nil)
  }
}
