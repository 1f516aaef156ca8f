import Labs
import Testing

struct RunStatusTests {
  @Test func onlyWhatIsOverTakesNoFurtherStep() {
    let kinds: [RunStatus.Kind] = [
      .ready, .running, .converged, .oscillating, .diverging, .overflowed, .finished,
    ]
    #expect(kinds.filter { !RunStatus($0, "").canStep } == [.overflowed, .finished])
    #expect(
      kinds.filter { RunStatus($0, "").endsRun } == [.converged, .overflowed, .finished])
  }
}
