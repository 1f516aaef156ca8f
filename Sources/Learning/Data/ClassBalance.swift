private import Tensors

extension Dataset {
  /// How many examples each class has, in the order of `classNames`.
  ///
  /// - Throws: `DataError.noClasses` where there are none.
  public func classCounts() throws(DataError) -> [Int] {
    var counts = classNames.map { _ in 0 }
    for number in try classNumbers() { counts[number] += 1 }
    return counts
  }

  /// The examples with some repeated, so that all classes have as many as the largest.
  ///
  /// The examples come first in their order, then the repeated ones, drawn at random with
  /// replacement, class by class. A class without examples stays empty.
  ///
  /// - Throws: `DataError.noClasses` where there are none.
  public func oversampled(seed: UInt64) throws(DataError) -> Dataset {
    let members = ClassMembers(try classNumbers()).rows
    let largest = members.map(\.count).max() ?? 0
    var random = RandomStream(seed: seed, name: "oversampling")
    var indices = Array(0..<count)
    for rows in members {
      for _ in rows.count..<largest { indices.append(rows[random.integer(below: rows.count)]) }
    }
    return rows(indices)
  }

  /// The examples without some, so that all classes have as many as the smallest that has any.
  ///
  /// What stays is drawn at random without replacement and keeps its order.
  ///
  /// - Throws: `DataError.noClasses` where there are none.
  public func undersampled(seed: UInt64) throws(DataError) -> Dataset {
    let members = ClassMembers(try classNumbers()).rows
    let smallest = members.map(\.count).min() ?? 0
    var random = RandomStream(seed: seed, name: "undersampling")
    var indices: [Int] = []
    for rows in members {
      var rows = rows
      random.shuffle(&rows)
      indices += rows[..<smallest]
    }
    return rows(indices.sorted())
  }
}
