import Foundation
import Testing

@testable import Learning

@Suite struct WindowSizeTests {
  @Test func oneNumberIsASquare() {
    let size: WindowSize = 3
    #expect(size == WindowSize(3, 3))
    #expect(WindowSize(4) == WindowSize(4, 4))
    #expect(WindowSize(2, 5).description == "2×5")
  }

  @Test func aFileHasTwoNumbers() throws {
    let text = String(decoding: try JSONEncoder().encode([WindowSize(2, 5)]), as: UTF8.self)
    #expect(text == "[[2,5]]")
    let back = try JSONDecoder().decode([WindowSize].self, from: Data("[[2,5],[1,1]]".utf8))
    #expect(back == [WindowSize(2, 5), 1])
  }

  @Test(arguments: ["[]", "[2]", "[2,5,1]", "[2,\"x\"]", "3"])
  func anotherNumberOfSizesIsAnError(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(WindowSize.self, from: Data(text.utf8))
    }
  }
}
