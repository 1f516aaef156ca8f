private import Formulas

/// How far a grid has been worked out: the cells of the output from left to right and down.
public struct GridState: ExperimentState {
  public private(set) var declaration: GridDeclaration
  /// How many rows and columns the output has.
  public let rows: Int
  public let columns: Int
  /// The cells that are known, row by row.
  public private(set) var cells: [Double] = []
  /// The image as it is worked out from: moved, where the student has moved it.
  public let image: [[Double]]
  /// The pictures that the image is one of, where it comes from a table.
  let pictures: GridPictures?
  /// The kernels that may be chosen by name, as the lesson has them.
  let choices: [NamedKernel]

  /// A grid of which nothing is worked out.
  ///
  /// - Throws: what does not fit, with its key.
  public init(_ declaration: GridDeclaration) throws(LabError) {
    try self.init(declaration, nil)
  }

  /// The same, where the image is one of some pictures.
  ///
  /// - Parameter choices: the kernels of the lesson; nil where this is how the lesson has it.
  init(
    _ declaration: GridDeclaration, _ pictures: GridPictures?, choices: [NamedKernel]? = nil
  ) throws(LabError) {
    var declaration = declaration
    if let pictures, let picture = declaration.picture {
      declaration.image = pictures.image(picture.row)
    }
    self.declaration = declaration
    self.pictures = pictures
    self.choices = choices ?? Self.choices(declaration)
    self.image = Self.moved(declaration.image, down: declaration.down, right: declaration.right)
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
    guard declaration.divisor != 0 else {
      throw LabError("“divide” must be a number other than 0.", at: "divide")
    }
    // A window of padding alone has no number that pooling could take.
    if declaration.operation.isPooling {
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

  /// The kernels that may be chosen: the lesson's, else those that are known, where they fit.
  private static func choices(_ grid: GridDeclaration) -> [NamedKernel] {
    if !grid.kernels.isEmpty { return grid.kernels }
    guard [.convolution, .correlation].contains(grid.operation), grid.kernel.count == 3,
      grid.kernel[0].count == 3
    else { return [] }
    return [NamedKernel(NamedKernel.given, grid.kernel, divisor: grid.divisor)] + NamedKernel.known
  }

  /// A picture moved down and to the right; zeros come in.
  private static func moved(_ image: [[Double]], down: Int, right: Int) -> [[Double]] {
    guard down != 0 || right != 0 else { return image }
    return image.indices.map { row in
      image[row].indices.map { column in
        let (y, x) = (row - down, column - right)
        return image.indices.contains(y) && image[y].indices.contains(x) ? image[y][x] : 0
      }
    }
  }

  /// Changes what the grid is worked out from. What was worked out is worked out again, where there are as
  /// many cells as before; else it begins anew.
  ///
  /// - Throws: what does not fit.
  mutating func change(_ change: (inout GridDeclaration) -> Void) throws(ControlError) {
    var next = declaration
    change(&next)
    do {
      var state = try GridState(next, pictures, choices: choices)
      if state.rows == rows, state.columns == columns {
        for _ in 0..<cells.count { state.advance() }
      }
      self = state
    } catch {
      throw .refused(error.message)
    }
  }

  /// What the picture shows, as its table says; nil where the image stands in the lesson.
  public var pictureLabel: String? {
    declaration.picture.flatMap { picture in pictures?.label(picture.row) }
  }

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
    let kernel = declaration.kernel
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
      terms.reduce(0) { $0 + ($1.image ?? 0) * $1.kernel } / declaration.divisor
    case .max: inside.max() ?? .nan
    case .mean: inside.reduce(0, +) / Double(inside.count)
    }
  }

  /// The whole output, what is not worked out yet included.
  public var output: [[Double]] {
    (0..<rows).map { row in
      (0..<columns).map { value(of: terms(row: row, column: $0)) }
    }
  }

  public mutating func advance() {
    guard cells.count < rows * columns else { return }
    let (row, column) = (cells.count / columns, cells.count % columns)
    cells.append(value(of: terms(row: row, column: column)))
  }

  public var record: StepRecord {
    let place = place
    let isDone = cells.count == rows * columns
    var entries = [
      StepRecord.Entry("row", place.map { Double($0.row) } ?? .nan),
      StepRecord.Entry("column", place.map { Double($0.column) } ?? .nan),
      StepRecord.Entry("value", cells.last ?? .nan),
      StepRecord.Entry("rows", Double(rows)), StepRecord.Entry("columns", Double(columns)),
      StepRecord.Entry("sum", isDone ? cells.reduce(0, +) : .nan),
      StepRecord.Entry("largest", isDone ? cells.max() ?? .nan : .nan),
      StepRecord.Entry("smallest", isDone ? cells.min() ?? .nan : .nan),
    ]
    if declaration.furthestShift > 0 {
      entries.append(StepRecord.Entry("changed", Double(changed)))
    }
    return StepRecord(step: step, entries)
  }

  /// How many of the cells that are worked out differ from those of the image that is not moved.
  private var changed: Int {
    var still = declaration
    (still.down, still.right) = (0, 0)
    guard let state = try? GridState(still, pictures, choices: choices) else { return 0 }
    return cells.indices.count {
      state.value(of: state.terms(row: $0 / columns, column: $0 % columns)) != cells[$0]
    }
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
      let sum = terms.map { term in
        "\(text(term.image ?? 0))·\(term.kernel < 0 ? "(\(text(term.kernel)))" : text(term.kernel))"
      }.joined(separator: " + ")
      return declaration.divisor == 1 ? sum : "(\(sum)) / \(text(declaration.divisor))"
    }
  }

  private func text(_ value: Double) -> String { NumberText.written(value) }
}
