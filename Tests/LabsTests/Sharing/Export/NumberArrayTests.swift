import Foundation
import Testing

@testable import Labs

struct NumberArrayTests {
  private let array = NumberArray(sizes: [2, 3], values: [1, 2, 3, 4, 5, 6])

  @Test func axesAreTurned() {
    #expect(array.permuted([1, 0]) == NumberArray(sizes: [3, 2], values: [1, 4, 2, 5, 3, 6]))
    #expect(array.permuted([0, 1]) == array)
    let cube = NumberArray(sizes: [2, 2, 3], values: (0..<12).map { Float($0) })
    let turned = cube.permuted([2, 0, 1])
    #expect(turned.sizes == [3, 2, 2])
    #expect(turned.values == [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11])
    #expect(turned.permuted([1, 2, 0]) == cube)
  }

  @Test func jsonHasListsInLists() throws {
    func text(_ array: NumberArray) throws -> String {
      String(decoding: try JSONEncoder().encode(array), as: UTF8.self)
    }
    #expect(try text(array) == "[[1,2,3],[4,5,6]]")
    #expect(
      try text(NumberArray(sizes: [2, 1, 2], values: [0.1, 2, 3, 4])) == "[[[0.1,2]],[[3,4]]]")
    #expect(try text(NumberArray(sizes: [0], values: [])) == "[]")
  }
}
