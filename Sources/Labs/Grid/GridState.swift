private import Formulas

/// How far a grid has been worked out: the cells of the output from left to right and down.
public struct GridState: ExperimentState {
  public private(set) var declaration: GridDeclaration
  /// How many rows and columns the output has.
  public let rows: Int
  public let columns: Int
  /// The cells that are known, row by row.
  public private(set) var cells: [Double] = []

  /// A grid of which nothing is worked out.
  ///
  /// - Throws: what does not fit, with its key.
  public init(_ declaration: GridDeclaration) throws(LabError) {
    self.declaration = declaration
    try Self.check(declaration.image, "image")
    try Self.check(declaration.kernel, "kernel")
    let (stride, padding) = (declaration.stride, declaration.padding)
    guard (1...GridDeclaration.longestStride).contains(stride) else {
      throw LabError(
        "“stride” must be a whole number from 1 to \(GridDeclaration.longestStride).", at: "stride")
    }
    guard (0...GridDeclaration.widestPadding).contains(padding) else {
      throw LabError(
        "“padding” must be a whole number from 0 to \(GridDeclaration.widestPadding).",
        at: "padding")
    }
    let (image, kernel) = (declaration.image, declaration.kernel)
    let sizes = "the image is \(Self.size(image)) and the kernel \(Self.size(kernel))"
    if declaration.operation == .mask {
      guard Self.size(image) == Self.size(kernel) else {
        throw LabError("A mask has the size of the image, but \(sizes).", at: "kernel")
      }
      guard stride == 1, padding == 0 else {
        throw LabError("A mask has no stride and no padding. Leave them out.", at: "kernel")
      }
      (rows, columns) = (image.count, image[0].count)
      return
    }
    let down = image.count + 2 * padding - kernel.count
    let right = image[0].count + 2 * padding - kernel[0].count
    guard down >= 0, right >= 0 else {
      throw LabError(
        "The kernel does not fit into the image: \(sizes). Take a smaller kernel or padding.",
        at: "kernel")
    }
    // A window of padding alone has no number that pooling could take.
    if declaration.operation == .max || declaration.operation == .mean {
      guard padding < kernel.count, padding < kernel[0].count else {
        throw LabError("“padding” must be smaller than the window.", at: "padding")
      }
    }
    (rows, columns) = (down / stride + 1, right / stride + 1)
  }

  private static func check(_ matrix: [[Double]], _ key: String) throws(LabError) {
    let width = matrix.first?.count ?? 0
    let sides = 1...GridDeclaration.longestSide
    guard sides.contains(matrix.count), sides.contains(width),
      matrix.allSatisfy({ $0.count == width })
    else {
      throw LabError(
        "“\(key)” must be 1 to \(GridDeclaration.longestSide) rows of equally many numbers: "
          + "\(key) = [[1, 0], [0, 1]]", at: key)
    }
  }

  private static func size(_ matrix: [[Double]]) -> String { "\(matrix.count)x\(matrix[0].count)" }

  public var step: Int { cells.count }
  public var byteCount: Int { 512 + cells.count * 8 }
  /// The row and column, from 0, of the last cell that was worked out; nil at the start.
  public var place: (row: Int, column: Int)? {
    cells.isEmpty ? nil : ((cells.count - 1) / columns, (cells.count - 1) % columns)
  }

  /// A pair of numbers that a cell of the output is made of; the image's is nil in the padding.
  public struct Term: Hashable, Sendable {
    /// Where it stands in the image; outside it in the padding.
    public let row: Int
    public let column: Int
    public let image: Double?
    public let kernel: Double
  }

  /// What a cell of the output is made of, in the order in which it is added up.
  public func terms(row: Int, column: Int) -> [Term] {
    let (image, kernel) = (declaration.image, declaration.kernel)
    if declaration.operation == .mask {
      return [
        Term(row: row, column: column, image: image[row][column], kernel: kernel[row][column])
      ]
    }
    var terms: [Term] = []
    for down in kernel.indices {
      for right in kernel[0].indices {
        let y = row * declaration.stride + down - declaration.padding
        let x = column * declaration.stride + right - declaration.padding
        let isInside = image.indices.contains(y) && image[0].indices.contains(x)
        let weight =
          declaration.operation == .convolution
          ? kernel[kernel.count - 1 - down][kernel[0].count - 1 - right] : kernel[down][right]
        terms.append(Term(row: y, column: x, image: isInside ? image[y][x] : nil, kernel: weight))
      }
    }
    return terms
  }

  private func value(of terms: [Term]) -> Double {
    let inside = terms.compactMap(\.image)
    return switch declaration.operation {
    case .correlation, .convolution, .mask:
      terms.reduce(0) { $0 + ($1.image ?? 0) * $1.kernel }
    case .max: inside.max() ?? .nan
    case .mean: inside.reduce(0, +) / Double(inside.count)
    }
  }

  public mutating func advance() {
    guard cells.count < rows * columns else { return }
    let (row, column) = (cells.count / columns, cells.count % columns)
    cells.append(value(of: terms(row: row, column: column)))
  }

  public var record: StepRecord {
    let place = place
    return StepRecord(
      step: step,
      [
        StepRecord.Entry("row", place.map { Double($0.row) } ?? .nan),
        StepRecord.Entry("column", place.map { Double($0.column) } ?? .nan),
        StepRecord.Entry("value", cells.last ?? .nan),
      ])
  }

  public var headline: String { "\(declaration.summary): the output is \(rows)x\(columns)" }

  public var status: RunStatus {
    if step == 0 { return RunStatus(.ready, "The window stands at the top left. Take a step.") }
    if step == rows * columns { return RunStatus(.finished, "Every cell is worked out.") }
    return RunStatus(.running, "Cell \(step) of \(rows * columns).")
  }

  public var lines: [String] {
    guard let place, let value = cells.last else { return [] }
    let name = "out[\(place.row), \(place.column)]"
    return ["\(name) = \(written(terms(row: place.row, column: place.column))) = \(text(value))"]
  }

  private func written(_ terms: [Term]) -> String {
    let inside = terms.compactMap(\.image).map(text)
    switch declaration.operation {
    case .max: return "max(\(inside.joined(separator: ", ")))"
    case .mean: return "(\(inside.joined(separator: " + "))) / \(inside.count)"
    case .correlation, .convolution, .mask:
      return terms.map { term in
        "\(text(term.image ?? 0))·\(term.kernel < 0 ? "(\(text(term.kernel)))" : text(term.kernel))"
      }.joined(separator: " + ")
    }
  }

  private func text(_ value: Double) -> String { NumberText.written(value) }

  public var controls: [Control] {
    guard declaration.operation != .mask else { return [] }
    return [
      Control(
        name: "stride", label: "stride", symbol: "s", value: Double(declaration.stride),
        range: 1...Double(GridDeclaration.longestStride), stops: .every(1), restarts: true),
      Control(
        name: "padding", label: "padding", symbol: "p", value: Double(declaration.padding),
        range: 0...Double(GridDeclaration.widestPadding), stops: .every(1), restarts: true),
    ]
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    guard value == value.rounded() else { throw .refused("\(name) is a whole number.") }
    var next = declaration
    if name == "stride" { next.stride = Int(value) } else { next.padding = Int(value) }
    do {
      self = try GridState(next)
    } catch {
      throw .refused(error.message)
    }
  }
}
