internal import Learning

/// Numbers in a grid, the last axis running fastest, as files have them.
public struct NumberArray: Hashable, Sendable {
  /// The sizes of the axes: `[8, 2]` for 8 rows of 2 numbers.
  public let sizes: [Int]
  public let values: [Float]

  /// - Precondition: there are as many numbers as the sizes say.
  public init(sizes: [Int], values: [Float]) {
    precondition(sizes.reduce(1, *) == values.count, "a number a place")
    self.sizes = sizes
    self.values = values
  }

  init(_ numbers: PlainNumbers) { self.init(sizes: numbers.sizes, values: numbers.values) }

  /// The same numbers with the axes in another order: `[1, 0]` has rows for columns.
  ///
  /// - Precondition: every axis is named once.
  func permuted(_ axes: [Int]) -> NumberArray {
    precondition(axes.sorted() == Array(sizes.indices), "every axis once")
    var strides = Array(repeating: 1, count: sizes.count)
    for axis in sizes.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * sizes[axis + 1]
    }
    let (counts, steps) = (axes.map { sizes[$0] }, axes.map { strides[$0] })
    var place = Array(repeating: 0, count: axes.count)
    var from = 0
    var result: [Float] = []
    result.reserveCapacity(values.count)
    for _ in values.indices {
      result.append(values[from])
      for axis in counts.indices.reversed() {
        place[axis] += 1
        from += steps[axis]
        if place[axis] < counts[axis] { break }
        from -= steps[axis] * counts[axis]
        place[axis] = 0
      }
    }
    return NumberArray(sizes: counts, values: result)
  }
}

/// As lists in lists: `[[1, 2], [3, 4]]`.
extension NumberArray: Encodable {
  public func encode(to encoder: any Encoder) throws {
    guard !sizes.isEmpty else {
      var container = encoder.singleValueContainer()
      try container.encode(values[0])
      return
    }
    var list: any UnkeyedEncodingContainer = encoder.unkeyedContainer()
    try encode(axis: 0, from: 0, into: &list)
  }

  private func encode(
    axis: Int, from start: Int, into list: inout any UnkeyedEncodingContainer
  ) throws {
    let size = sizes[(axis + 1)...].reduce(1, *)
    for index in 0..<sizes[axis] {
      let place = start + index * size
      if axis + 1 == sizes.count {
        try list.encode(values[place])
      } else {
        var inner = list.nestedUnkeyedContainer()
        try encode(axis: axis + 1, from: place, into: &inner)
      }
    }
  }
}
