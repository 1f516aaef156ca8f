import Testing

@testable import Labs

struct CauseTests {
  @Test func everyCauseIsAskedOnceInTheOrderOfItsName() {
    #expect(Causes.all.map { $0.name } == CauseName.allCases)
  }

  /// Unscaled inputs make the loss grow, which looks like a rate too high: the root is named.
  @Test func theRootIsNamedWhereSeveralFit() throws {
    var draw = Draw(5)
    var lab = RunData.houses(60, &draw)
    lab.rate = 0.1
    var run = try ExperimentRun(lab)
    var doctor = Doctor()
    doctor.observe(run)
    for _ in 0..<6 { run.advance() }
    doctor.observe(run)
    let history = try #require(doctor.history)
    let fitting = Causes.all.filter { $0.diagnosis(history) != nil }.map { $0.name }
    #expect(fitting.prefix(2) == [.inputsNotScaled, .rateTooHigh])
    #expect(doctor.finding?.cause == .inputsNotScaled)
  }
}
