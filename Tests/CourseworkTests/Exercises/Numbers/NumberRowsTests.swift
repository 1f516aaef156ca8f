import Testing

@testable import Coursework

struct NumberRowsTests {
  @Test(arguments: [
    ("", []), (" ;\n; ", []), ("1 2 3", [["1", "2", "3"]]), ("1,5, 2", [["1,5", "2"]]),
    ("1;2;3", [["1"], ["2"], ["3"]]), ("[1, 2], [3, 4]", [["1", "2"], ["3", "4"]]),
    ("1 2\n3\t4", [["1", "2"], ["3", "4"]]), ("- 3 1 / 2", [["-3", "1/2"]]),
    ("x y", [["x", "y"]]),
  ])
  func wordsStandInTheirRows(_ text: String, _ rows: [[String]]) {
    #expect(NumberRows.split(text) == rows)
  }
}
