import DataFiles
import Testing

@Suite struct TableErrorTests {
  @Test(
    arguments: [
      (.file(.folder), "this is a folder; name a file in it"),
      (.empty, "the file is empty; a table needs a row at least"),
      (.notUTF8, "the text is not UTF-8; save the file as UTF-8"),
      (
        .fieldCount(row: 4, first: 5, isHeader: true),
        "the row has 4 fields and the header 5: add the missing field, or put a field that has the "
          + "separator in it between quotation marks"
      ),
      (
        .fieldCount(row: 1, first: 5, isHeader: false),
        "the row has 1 field and the first row 5: add the missing fields, or put a field that has "
          + "the separator in it between quotation marks"
      ),
      (
        .fieldCount(row: 6, first: 5, isHeader: true),
        "the row has 6 fields and the header 5: take out the extra field, or put a field that has "
          + "the separator in it between quotation marks"
      ),
      (
        .tooManyFields(limit: 9),
        "the row has more than 9 fields; leave columns out, or close a quotation mark"
      ),
      (.tooManyRows(limit: 9), "there are more than 9 rows; take fewer, such as every tenth"),
      (
        .tooManyCells(limit: 9),
        "the rows have more than 9 fields together; take fewer rows or fewer columns"
      ),
      (.duplicateName("a"), "two columns have the name “a”; give each its own"),
      (.noColumn("a", nearest: []), "there is no column “a”"),
      (.noColumn("a", nearest: ["b"]), "there is no column “a”; did you mean “b”?"),
      (
        .missingValue(column: "a"),
        "column “a” has no value here; drop rows with missing values, or fill them"
      ),
      (
        .notANumber(column: "a", text: "tall"),
        "column “a” has the text “tall” where a number is needed; leave the column out, "
          + "or use it as labels"
      ),
      (
        .nothingToFillWith(column: "a"),
        "column “a” has no value at all to fill with; leave it out"
      ),
    ] as [(TableError.Kind, String)])
  func errorsNameBothSidesAndTheRemedy(_ kind: TableError.Kind, _ sentence: String) {
    #expect("\(TableError("a.csv", kind))" == "a.csv: \(sentence)")
  }

  @Test func errorsNameTheLineAndTheColumn() {
    #expect("\(TableError("a.csv", line: 3, .notUTF8))".hasPrefix("a.csv:3: the text"))
    #expect(
      "\(TableError("a.csv", line: 3, column: 7, .unclosedQuote))".hasPrefix("a.csv:3:7: the"))
    #expect("\(TableError("a.csv", line: 3, column: 7, .textAfterQuote))".hasPrefix("a.csv:3:7: "))
  }
}
