import Testing

@testable import Labs

struct NamedKernelTests {
  /// Kernels that keep the grey of an even picture add up to their divisor; those for edges to 0.
  @Test(arguments: NamedKernel.known) func theSumIsWhatTheNameSays(_ kernel: NamedKernel) {
    #expect(kernel.rows.count == 3 && kernel.rows.allSatisfy { $0.count == 3 })
    let sum = kernel.rows.joined().reduce(0, +)
    #expect(sum == (kernel.name.contains("edge") ? 0 : kernel.divisor))
  }

  @Test func namesAreWordsOfTheirOwn() {
    let names = NamedKernel.known.map(\.name) + [NamedKernel.given, NamedKernel.own]
    #expect(Set(names).count == names.count && names.allSatisfy { !$0.contains(" ") })
  }
}
