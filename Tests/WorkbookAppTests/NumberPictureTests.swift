import Cells
import Formulas
import Labs
import Testing

@testable import WorkbookApp

@Suite struct NumberPictureTests {
  /// Groups of the numbers of a network with many units.
  private static func numbers() throws -> any ExplainableNumbers {
    var declaration = TrainDeclaration(.generated("moons", settings: ["count": .number(20)]))
    declaration.layers = [40, 12]
    return try #require(try TrainState(declaration).explainable)
  }

  @Test(arguments: [(80, 12), (40, 6), (160, 40), (10, 2)])
  func theNumberIsAlwaysSeen(_ columns: Int, _ rows: Int) throws {
    let numbers = try Self.numbers()
    let area = Rect(column: 0, row: 1, columns: columns, rows: rows)
    for group in numbers.groups(example: 0, .value, .unicode) {
      for matrix in group.matrices {
        for (row, column) in [(0, 0), (matrix.rows - 1, matrix.columns - 1)] {
          let cursor = matrix.address(row: row, column: column)
          let picture = NumberPicture(
            numbers.groups(example: 0, .value, .unicode), around: cursor, inputs: [], in: area,
            glyphs: .unicode)
          let place = picture.cells.first { $0.address == cursor }?.place
          #expect(place != nil, "\(matrix.name) in \(columns)x\(rows)")
          #expect(place.map { (1..<1 + rows).contains($0.row) } ?? false)
        }
      }
    }
  }

  @Test func cellsDoNotOverlap() throws {
    let numbers = try Self.numbers()
    let groups = numbers.groups(example: 0, .value, .unicode)
    let cursor = groups[1].matrices[0].address(row: 0, column: 0)
    let picture = NumberPicture(
      groups, around: cursor, inputs: [], in: Rect(column: 0, row: 0, columns: 80, rows: 60),
      glyphs: .unicode)
    var taken: Set<[Int]> = []
    for cell in picture.cells {
      for column in cell.place.column..<cell.place.endColumn {
        #expect(taken.insert([column, cell.place.row]).inserted)
      }
      #expect(cell.place.endColumn <= 80)
    }
  }
}
