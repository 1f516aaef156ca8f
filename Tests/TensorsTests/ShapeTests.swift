import Foundation
import Tensors
import Testing

@Suite struct ShapeTests {
  @Test func itReadsAsAStudentWritesIt() {
    #expect("\(Shape([28, 28, 1]))" == "28×28×1")
    #expect("\(Shape([]))" == "1")
  }

  @Test func itCountsItsNumbers() {
    #expect(Shape([2, 3, 4]).count == 24)
    #expect(Shape([]).count == 1)
    #expect(Shape([5, 0]).count == 0)
    #expect(Shape([2, 3]).last == 3)
    #expect(Shape([]).last == 1)
    #expect(Shape([7]).batch(of: 3) == [3, 7])
  }

  @Test func aCountBeyondAllMemoryIsTheLargestNumber() {
    #expect(Shape([Int.max, 2]).count == Int.max)
    #expect(Shape([1 << 40, 1 << 40, 1 << 40]).count == Int.max)
  }

  @Test func filesKeepItAsAList() throws {
    let data = try JSONEncoder().encode(Shape([3, 5]))
    #expect(String(decoding: data, as: UTF8.self) == "[3,5]")
    #expect(try JSONDecoder().decode(Shape.self, from: data) == [3, 5])
  }
}
