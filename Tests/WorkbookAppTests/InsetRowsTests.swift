import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct InsetRowsTests {
  private func concept(_ term: String, _ words: Int) -> Concept {
    Concept(
      id: term, term: term,
      definition: Array(repeating: "word", count: words).joined(separator: " "),
      home: "lin-06")
  }

  @Test func everyTermHasItsMeaning() {
    let rows = InsetRows(
      concepts: [concept("epoch", 2), concept("bias", 1)], columns: 40, glyphs: .unicode
    ).rows()
    #expect(rows.map(\.text) == ["What you need", "│ epoch: word word", "│ bias: word"])
  }

  @Test func whatHasNoRoomIsNamedInTheLastRow() {
    let concepts = [concept("epoch", 20), concept("bias", 20), concept("loss", 20)]
    let rows = InsetRows(concepts: concepts, columns: 30, glyphs: .unicode).rows().map(\.text)
    #expect(rows.count <= 8 && rows[1].hasPrefix("│ epoch: word"))
    #expect(rows.contains { $0.contains("also: bias, loss (t") }, "\(rows)")
  }

  @Test func codeIsToldByItsStyle() throws {
    let cost = Concept(
      id: "cost", term: "cost", definition: "Half the mean: `J = mean(e^2)/2`, a number.", home: "a"
    )
    let row = try #require(InsetRows(concepts: [cost], columns: 60, glyphs: .unicode).rows().last)
    #expect(row.text == "│ cost: Half the mean: J = mean(e^2)/2, a number.")
    #expect(row.spans.contains(Span("J = mean(e^2)/2", Style(.code))), "\(row.spans)")
    let odd = Concept(id: "a", term: "a", definition: "The ` key.", home: "a")
    let plain = InsetRows(concepts: [odd], columns: 60, glyphs: .unicode).rows()
    #expect(plain.last?.text == "│ a: The ` key.")
  }

  @Test func itNeverTakesMoreThanEightRows() {
    for columns in 1...80 {
      for count in 1...8 {
        for words in [0, 1, 5, 12, 40] {
          let concepts = (0..<count).map { concept("term\($0)", words) }
          let rows = InsetRows(concepts: concepts, columns: columns, glyphs: .unicode).rows()
          #expect(rows.count <= 8, "\(count) of \(words) words in \(columns) columns")
          if columns > 4 {
            #expect(rows.dropFirst().allSatisfy { TextWidth.columns(of: $0.text) <= columns })
          }
        }
      }
    }
  }
}
