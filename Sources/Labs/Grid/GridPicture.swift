/// A picture for a grid that is a row of a table: the 8x8 dots of `digits 12`.
public struct GridPicture: Hashable, Sendable {
  /// The name of the table.
  public var table: String
  /// The row of the table, from 1.
  public var row: Int

  public init(table: String, row: Int) {
    self.table = table
    self.row = row
  }

  /// What a text says, such as `digits 12`; nil where it is none.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let row = Int(words[1]), row > 0 else { return nil }
    self.init(table: String(words[0]), row: row)
  }

  var text: String { "\(table) \(row)" }
}

/// The pictures that a table has, a row each; its last column is the label.
struct GridPictures: Sendable {
  /// Rows and columns of each.
  let side: Int
  let table: DataTable

  /// The pictures of a table.
  ///
  /// - Throws: when there is no such table, or its rows are no pictures.
  init(_ picture: GridPicture, _ data: DataCatalog) throws(LabError) {
    do throws(LabError) {
      table = try data.table(picture.table)
    } catch {
      throw LabError(error.message, at: "image")
    }
    let numbers = table.columns.count - 1
    side = Int(Double(max(0, numbers)).squareRoot())
    guard side > 0, side * side == numbers, side <= GridDeclaration.longestSide else {
      throw LabError(
        "A row of “\(picture.table)” has \(numbers) numbers beside its label. A picture needs a "
          + "square number of them, as 64 for 8x8, up to \(GridDeclaration.longestSide) in a row.",
        at: "image")
    }
    guard table.rows.indices.contains(picture.row - 1) else {
      throw LabError(
        "“\(picture.table)” has no row \(picture.row). It has rows 1 to \(table.rows.count).",
        at: "image")
    }
  }

  /// The numbers of a picture, its rows from the top.
  ///
  /// - Parameter row: the row of the table, from 1.
  func image(_ row: Int) -> [[Double]] {
    let numbers = table.rows[row - 1]
    return (0..<side).map { Array(numbers[$0 * side..<($0 + 1) * side]) }
  }

  /// What a picture shows, as the table says it.
  func label(_ row: Int) -> String {
    let number = table.rows[row - 1][table.columns.count - 1]
    let names = table.columns.last.flatMap { table.classNames[$0] } ?? []
    if let place = Int(exactly: number), names.indices.contains(place) { return names[place] }
    return Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
