import Foundation
import Testing

@testable import Learning

@Suite struct RegularizerTests {
  @Test func oneKindLeavesTheOtherAtZero() {
    #expect(Regularizer.l1(0.5) == Regularizer(l1: 0.5, l2: 0))
    #expect(Regularizer.l2(0.5) == Regularizer(l1: 0, l2: 0.5))
  }

  @Test func comesBackFromAFile() throws {
    let regularizer = Regularizer(l1: 0.25, l2: 0.5)
    let data = try JSONEncoder().encode(regularizer)
    #expect(try JSONDecoder().decode(Regularizer.self, from: data) == regularizer)
  }
}
