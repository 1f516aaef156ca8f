public import Tensors

/// Examples to learn from: what goes in, what should come out, and the names of the classes.
///
/// Examples are rows: row `i` of `inputs` belongs to row `i` of `targets`.
public struct Dataset: Hashable, Sendable {
  /// examples × features, or examples × height × width × channels.
  public let inputs: Tensor
  /// examples × outputs; class numbers stand in one column, examples × 1.
  public let targets: Tensor
  /// The name of class 0, of class 1 and so on; empty where targets are not classes.
  public let classNames: [String]

  /// Examples from their inputs and their targets.
  ///
  /// Where classes are named, targets are class numbers (examples × 1) or one column a class.
  ///
  /// - Throws: `DataError` where a tensor is no matrix, rows do not match or a class is not named.
  public init(inputs: Tensor, targets: Tensor, classNames: [String] = []) throws(DataError) {
    guard inputs.shape.rank >= 2 else {
      throw .axes(of: "Inputs", expected: "examples × features", got: inputs.shape)
    }
    guard targets.shape.rank >= 2 else {
      throw .axes(of: "Targets", expected: "examples × outputs", got: targets.shape)
    }
    guard inputs.rowCount == targets.rowCount else {
      throw .rowCounts(inputs: inputs.rowCount, targets: targets.rowCount)
    }
    if !classNames.isEmpty {
      let columns = targets.rowShape.count
      guard targets.shape.rank == 2, columns == 1 || columns == classNames.count else {
        throw .axes(
          of: "Targets of \(classNames.count) classes",
          expected: "examples × 1 or examples × \(classNames.count)", got: targets.shape)
      }
      if columns == 1 { _ = try Self.classNumbers(targets, classes: classNames.count) }
    }
    self.init(checkedInputs: inputs, targets: targets, classNames: classNames)
  }

  /// Examples that are valid by how they were made.
  init(checkedInputs inputs: Tensor, targets: Tensor, classNames: [String]) {
    precondition(inputs.rowCount == targets.rowCount, "every example has inputs and targets")
    self.inputs = inputs
    self.targets = targets
    self.classNames = classNames
  }

  /// How many examples there are.
  public var count: Int { inputs.rowCount }

  /// The examples at these rows, in this order; a row may be asked for twice.
  ///
  /// - Precondition: the rows exist.
  public func rows(_ indices: [Int]) -> Dataset {
    Dataset(
      checkedInputs: inputs.rows(indices), targets: targets.rows(indices), classNames: classNames)
  }

  /// The same examples with other inputs, such as scaled ones.
  ///
  /// - Throws: `DataError.rowCounts` where the number of rows differs.
  public func replacing(inputs: Tensor) throws(DataError) -> Dataset {
    try Dataset(inputs: inputs, targets: targets, classNames: classNames)
  }

  /// The class number of every example, whether targets are class numbers or one-hot.
  ///
  /// - Throws: `DataError.noClasses` where no classes are named, `.notOneHot` where a row of
  ///   several columns is not.
  public func classNumbers() throws(DataError) -> [Int] {
    guard !classNames.isEmpty else { throw .noClasses }
    return targets.rowShape.count == 1
      ? try Self.classNumbers(targets, classes: classNames.count) : try OneHot.decoded(targets)
  }

  private static func classNumbers(_ targets: Tensor, classes: Int) throws(DataError) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(targets.count)
    for (row, value) in targets.values.enumerated() {
      guard let number = Int(exactly: value), (0..<classes).contains(number) else {
        throw .classNumber(row: row, value: value, classes: classes)
      }
      numbers.append(number)
    }
    return numbers
  }
}
