import Learning
import Testing

@testable import Labs

struct ClippingDeclarationTests {
  @Test func whatIsPrintedIsWhatWasRead() throws {
    #expect(try ClippingDeclaration(reading: "1").description == "norm 1")
    #expect(try ClippingDeclaration(reading: "norm 0.5").engine == .globalNorm(0.5))
    #expect(try ClippingDeclaration(reading: "value 0.5").engine == .value(0.5))
    #expect(try ClippingDeclaration(reading: "0").engine == nil)
  }

  @Test(arguments: ["", "a", "norm", "value -1", "1 2", "norm 1 2", "nan"])
  func faultsHaveTheirKey(_ text: String) {
    #expect {
      try ClippingDeclaration(reading: text)
    } throws: { ($0 as? LabError)?.key == "clip" }
  }

  @Test func aBoundKeepsALineFromFlyingAway() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [300]], targets: [1, 2]))
    lab.rate = 0.1
    lab.clipping = ClippingDeclaration(1)
    var run = try ExperimentRun(lab)
    for _ in 0..<100 { run.advance() }
    #expect(run.step == 100 && run.status.kind == .running)
    try run.set("clip", to: 0)
    for _ in 0..<100 { run.advance() }
    #expect(run.status.kind == .overflowed)
  }
}
