import Formulas
import Testing

struct ShapeTests {
  @Test func saysItselfBrieflyAndInWords() {
    let shapes: [Shape] = [.scalar, .vector(4), .matrix(rows: 3, columns: 2)]
    #expect(shapes.map(\.description) == ["a number", "4", "3x2"])
    #expect(shapes.map(\.phrase) == ["a number", "a vector with 4 entries", "a 3x2 matrix"])
    #expect(shapes.map(\.count) == [1, 4, 6])
    #expect(shapes.map(\.rank) == [0, 1, 2])
  }
}
