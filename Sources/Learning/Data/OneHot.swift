public import Tensors

/// Class numbers as rows with a 1 in the column of the class and 0 elsewhere, the 1-of-K coding of
/// Bishop (2006, section 2.2).
public enum OneHot {
  /// Class numbers as one-hot rows, examples × classes.
  ///
  /// - Throws: `DataError.classNumber` where a number is negative or not below `classes`.
  public static func encoded(_ numbers: [Int], classes: Int) throws(DataError) -> Tensor {
    var result = Array(repeating: Float(0), count: numbers.count * max(classes, 0))
    for (row, number) in numbers.enumerated() {
      guard number >= 0, number < classes else {
        throw .classNumber(row: row, value: Float(number), classes: classes)
      }
      result[row * classes + number] = 1
    }
    return Tensor([numbers.count, max(classes, 0)], result)
  }

  /// The class numbers of one-hot rows, examples × classes.
  ///
  /// - Throws: `DataError.notOneHot` where a row is anything but one 1 and zeros, `.axes` where
  ///   the tensor is no matrix.
  public static func decoded(_ rows: Tensor) throws(DataError) -> [Int] {
    guard rows.shape.rank == 2 else {
      throw .axes(of: "One-hot rows", expected: "examples × classes", got: rows.shape)
    }
    var numbers: [Int] = []
    for index in 0..<rows.rowCount {
      let row = Array(rows.row(index))
      guard let number = row.firstIndex(of: 1),
        row.enumerated().allSatisfy({ $0.offset == number || $0.element == 0 })
      else { throw .notOneHot(row: index) }
      numbers.append(number)
    }
    return numbers
  }
}
