import Formulas
import Testing

@testable import Coursework

struct StepSamplesTests {
  @Test func aChainIsWorkedOutOnNumbersNearTheGivenOnes() throws {
    let lines = [try Assignment(parsing: "a = 2*x"), try Assignment(parsing: "b = a + nothing")]
    let samples = StepSamples.of(lines, given: ["x": Value([1, 2])])
    #expect(samples.count == StepSamples.count)
    #expect(samples[0] == ["x": Value([1, 2]), "a": Value([2, 4])])
    #expect(samples[1]["x"] != samples[2]["x"])
    #expect(samples == StepSamples.of(lines, given: ["x": Value([1, 2])]))
  }
}
