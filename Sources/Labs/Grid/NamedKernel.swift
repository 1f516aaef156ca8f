/// A kernel that a student chooses by its name.
public struct NamedKernel: Hashable, Sendable {
  public var name: String
  public var rows: [[Double]]
  /// The sum of the products is divided by it, so that the kernel itself can have whole numbers.
  public var divisor: Double

  public init(_ name: String, _ rows: [[Double]], divisor: Double = 1) {
    self.name = name
    self.rows = rows
    self.divisor = divisor
  }

  /// The name of the kernel that the lesson has, where it does not name its own.
  static let given = "given"
  /// What a kernel is called that was changed by hand.
  static let own = "own"

  /// Kernels of 3x3 that are known: the picture as it is; the mean of a place and its neighbours; what
  /// differs from its neighbours made to differ more; edges in all directions (Laplace), between left and
  /// right, and between above and below (Sobel); a relief lit from the upper left.
  public static let known = [
    NamedKernel("identity", [[0, 0, 0], [0, 1, 0], [0, 0, 0]]),
    NamedKernel("blur", [[1, 1, 1], [1, 1, 1], [1, 1, 1]], divisor: 9),
    NamedKernel("sharpen", [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    NamedKernel("edges", [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
    NamedKernel("vertical-edge", [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    NamedKernel("horizontal-edge", [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]),
    NamedKernel("emboss", [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]),
  ]
}
