import Labs
import Testing

@testable import Coursework

/// `LabReaderTests` has its faults.
struct DescendLabReaderTests {
  @Test func aDescentIsRead() throws {
    let lab = try experiment(Samples.lab, as: DescendDeclaration.self)
    #expect(lab.start == [5, 5] && lab.rate == 0.1)
  }
}
