import Testing

@testable import Labs

struct GridPictureTests {
  private static let data = DataCatalog.empty
    .adding(
      DataTable(
        columns: ["p00", "p01", "p10", "p11", "label"], rows: [[1, 2, 3, 4, 0], [5, 6, 7, 8, 1]],
        classNames: ["label": ["cat", "dog"]]), named: "tiny"
    ).adding(DataTable(columns: ["a", "b", "y"], rows: [[1, 2, 3]]), named: "flat")

  private func lab(_ table: String, _ row: Int) -> GridDeclaration {
    var lab = GridDeclaration(image: [], operation: .correlation, kernel: [[2]])
    lab.picture = GridPicture(table: table, row: row)
    return lab
  }

  @Test func aTextNamesTableAndRow() {
    #expect(GridPicture("digits 12") == GridPicture(table: "digits", row: 12))
    for text in ["digits", "12", "digits 0", "digits -1", "digits 1 2", "", "digits x"] {
      #expect(GridPicture(text) == nil, "\(text)")
    }
  }

  @Test func theRowIsThePicture() throws {
    var run = try ExperimentRun(lab("tiny", 2), data: Self.data)
    let state = try #require(run.state as? GridState)
    #expect(state.declaration.image == [[5, 6], [7, 8]] && state.pictureLabel == "dog")
    run.advance()
    #expect(run.record["value"] == 10)
    #expect(lab("tiny", 2).summary.hasPrefix("correlation of an image tiny 2 with"))
    try run.set("picture", to: 1)
    let other = try #require(run.state as? GridState)
    #expect(run.step == 1 && other.declaration.image == [[1, 2], [3, 4]])
    #expect(other.pictureLabel == "cat")
    #expect(throws: ControlError.self) { try run.set("picture", to: 3) }
  }

  @Test func faultsAreSentences() {
    func message(_ table: String, _ row: Int) -> String? {
      do {
        _ = try ExperimentRun(lab(table, row), data: Self.data)
        return nil
      } catch {
        return error.key == "image" ? error.message : "elsewhere"
      }
    }
    #expect(message("tiny", 3) == "“tiny” has no row 3. It has rows 1 to 2.")
    #expect(
      message("flat", 1)
        == "A row of “flat” has 2 numbers beside its label. A picture needs a square number of them, "
        + "as 64 for 8x8, up to 64 in a row.")
    #expect(message("none", 1) == "There is no data set “none”. There are tiny, flat.")
  }
}
