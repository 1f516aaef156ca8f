internal import Labs

/// Reads an experiment of the kind `grid`.
enum GridLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let word = table.optionalText("operation") ?? GridDeclaration.Operation.correlation.rawValue
    let known = GridDeclaration.Operation.allCases.map(\.rawValue)
    let image = table.matrix("image", example: "[[1, 2], [3, 4]]")
    let stride = table.optionalWhole("stride", 1...16)
    let padding = table.optionalWhole("padding", 0...8)
    guard let operation = GridDeclaration.Operation(rawValue: word) else {
      table.report(
        "There is no operation “\(word)”. Write one of \(known.joined(separator: ", ")).",
        at: "operation")
      return nil
    }
    var kernel: [[Double]]?
    switch operation {
    case .max, .mean:
      let window = table.optionalWhole("window", 1...16) ?? 2
      kernel = Array(repeating: Array(repeating: 1, count: window), count: window)
    case .mask: kernel = table.matrix("mask", example: "[[1, 0], [0, 1]]")
    case .correlation, .convolution: kernel = table.matrix("kernel", example: "[[1, 0], [0, -1]]")
    }
    guard let image, let kernel else { return nil }
    let isPooling = operation == .max || operation == .mean
    return GridDeclaration(
      image: image, operation: operation, kernel: kernel,
      stride: stride ?? (isPooling ? kernel.count : 1), padding: padding ?? 0)
  }
}
