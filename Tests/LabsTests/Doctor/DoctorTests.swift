import Testing

@testable import Labs

struct DoctorTests {
  private func low() -> TrainDeclaration {
    var lab = Observed.moons()
    lab.rate = 0.0001
    return lab
  }

  @Test func aFindingGoesWhenAControlIsSet() throws {
    let seen = try Observed(low(), steps: 60)
    var (doctor, run) = (seen.doctor, seen.run)
    #expect(doctor.finding?.cause == .rateTooLow)
    try run.set("rate", to: 0.3)
    run.advance()
    doctor.observe(run)
    #expect(doctor.finding == nil)
    for _ in 0..<100 { run.advance() }
    doctor.observe(run)
    #expect(doctor.finding == nil)
  }

  @Test func aRunThatGoesBackBeforeItsFindingIsSeenAnew() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.rate, lab.startsAtZero) = (5, true)
    var run = try ExperimentRun(lab)
    var doctor = Doctor()
    doctor.observe(run)
    while run.advance() {}
    doctor.observe(run)
    #expect(doctor.finding?.overflow != nil)
    run.goBack()
    run.goBack()
    doctor.observe(run)
    #expect(doctor.finding?.overflow == nil)
    run.reset()
    doctor.observe(run)
    #expect(doctor.finding == nil)
  }

  @Test func itIsAboutTheSameWhateverTheStepsBetweenLooks() throws {
    for every in [1, 7, 20] {
      let seen = try Observed(low(), steps: 100, every: every)
      #expect(seen.finding?.cause == .rateTooLow && seen.run.step <= 60)
    }
  }

  @Test func lossesBetweenLooksAreTakenFromTheRecords() throws {
    var run = try ExperimentRun(low())
    var doctor = Doctor()
    doctor.observe(run)
    for _ in 0..<50 { run.advance() }
    doctor.observe(run)
    #expect(doctor.history?.curve.points.count == 51)
    doctor.observe(run)
    #expect(doctor.history?.looks.count == 2)
  }

  @Test func otherKindsOfExperimentHaveNoFinding() throws {
    var doctor = Doctor()
    for experiment in try Experiments.all() where !(experiment is TrainDeclaration) {
      doctor.observe(try ExperimentRun(experiment))
      #expect(doctor.finding == nil && doctor.history == nil)
    }
  }

  @Test func itsMemoryIsBounded() throws {
    var lab = Observed.moons([2])
    lab.rate = 0.05
    var run = try ExperimentRun(lab)
    var doctor = Doctor()
    for _ in 0..<3000 {
      run.advance()
      if run.step.isMultiple(of: 10) { doctor.observe(run) }
    }
    let history = try #require(doctor.history)
    #expect(history.looks.count <= DoctorHistory.mostLooks)
    #expect(history.curve.points.count <= LossCurve.most)
  }
}
