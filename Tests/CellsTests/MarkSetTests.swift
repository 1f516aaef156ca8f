import Cells
import Testing

@Suite struct MarkSetTests {
  @Test func theLadderRisesFromASCIIToOctants() {
    #expect(
      MarkSet.allCases == [.ascii, .halfBlocks, .quadrants, .braille, .sextants, .octants])
    let fills = MarkSet.allCases.map(\.fills.count)
    let dots = MarkSet.allCases.map(\.dots.count)
    #expect(fills == [1, 2, 4, 4, 6, 8] && fills == fills.sorted())
    #expect(dots == [1, 2, 4, 8, 8, 8] && dots == dots.sorted())
  }

  @Test(arguments: MarkSet.allCases) func everyRungIsFoundByItsName(_ marks: MarkSet) {
    #expect(MarkSet(name: marks.name) == marks)
    #expect(marks.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
  }

  @Test(arguments: ["", "ASCII", "halfBlocks", "sixel", " ascii"])
  func otherNamesAreNoRung(_ name: String) { #expect(MarkSet(name: name) == nil) }
}
