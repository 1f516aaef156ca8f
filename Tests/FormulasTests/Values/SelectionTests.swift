import Testing

@testable import Formulas

struct SelectionTests {
  private let values = [
    "x": Value([10, 20, 30, 40]), "A": Value(rows: [[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
    "i": Value(1),
  ]

  @Test(arguments: [
    ("x[0]", "10"), ("x[-1]", "40"), ("x[i + 1]", "30"), ("x[1:3]", "[20, 30]"),
    ("x[:2]", "[10, 20]"), ("x[2:]", "[30, 40]"), ("x[:]", "[10, 20, 30, 40]"),
    ("x[-2:]", "[30, 40]"), ("x[1:99]", "[20, 30, 40]"), ("A[1, 2]", "6"), ("A[1]", "[4, 5, 6]"),
    ("A[:, 0]", "[1, 4, 7]"), ("A[1:3, :]", "[[4, 5, 6], [7, 8, 9]]"),
    ("A[-1, -1]", "9"), ("A[1:, :2]", "[[4, 5], [7, 8]]"), ("A[i][0]", "4"), ("[5, 6][1]", "6"),
    ("A.T[0]", "[1, 4, 7]"),
  ])
  func takesPartsAsInNumPy(_ text: String, _ result: String) {
    #expect(outcome(text, values) == result)
  }

  @Test(arguments: [
    ("x[4]", "Column 2: there is no entry 4: the vector has 4 entries, 0 to 3."),
    ("A[0, 3]", "Column 2: there is no column 3: the matrix has 3 columns, 0 to 2."),
    ("A[-4]", "Column 2: there is no row -4: the matrix has 3 rows, 0 to 2."),
    (
      "x[0.5]",
      "Column 2: this must be a whole number, not 0.5. Places are counted from 0."
    ),
    ("x[x]", "Column 2: this must be a whole number, not a vector with 4 entries."),
    ("x[0, 0]", "Column 2: a vector takes one index, as in x[0], not 2."),
    ("i[0]", "Column 2: a number has no entries, so it takes no index."),
    (
      "x[2:2]",
      "Column 2: this slice is empty: it begins at 2 and ends before 2, and the vector has 4 "
        + "entries, 0 to 3."
    ),
  ])
  func saysWhichPlacesThereAre(_ text: String, _ sentence: String) {
    #expect(outcome(text, values) == sentence)
  }
}
