import Testing

@testable import Labs

struct GridDeclarationTests {
  @Test func theSummaryHasTheSizes() {
    var lab = Experiments.grid()
    #expect(
      lab.summary == "correlation of an image 3x3 with a kernel 2x2, stride 1, padding 0")
    lab.operation = .max
    #expect(lab.summary == "max pooling of an image 3x3 with a window 2x2, stride 1")
    lab.operation = .mask
    #expect(lab.summary == "a mask 2x2 over an image 3x3")
  }
}
