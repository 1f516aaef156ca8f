internal import Labs

/// Reads an experiment of the kind `grid`.
enum GridLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let (image, picture) = image(&table)
    let stride = table.optionalWhole("stride", 1...16)
    let padding = table.optionalWhole("padding", 0...8)
    let shifts = table.optionalWhole("shifts", 0...8)
    let divisor = table.optionalNumber("divide")
    guard let operations = operations(&table), let operation = operations.first else { return nil }
    var (kernel, kernels): ([[Double]]?, [NamedKernel]) = (nil, [])
    switch operation {
    case .max, .mean:
      let window = table.optionalWhole("window", 1...16) ?? 2
      kernel = Array(repeating: Array(repeating: 1, count: window), count: window)
    case .mask: kernel = table.matrix("mask", example: "[[1, 0], [0, 1]]")
    case .correlation, .convolution:
      if table.value("kernels") == nil {
        kernel = table.matrix("kernel", example: "[[1, 0], [0, -1]]")
      } else {
        kernels = self.kernels(&table) ?? []
        kernel = kernels.first?.rows
      }
    }
    guard let image, let kernel else { return nil }
    var grid = GridDeclaration(
      image: image, operation: operation, kernel: kernel,
      stride: stride ?? (operation.isPooling ? kernel.count : 1), padding: padding ?? 0)
    grid.picture = picture
    grid.kernels = kernels
    grid.divisor = kernels.first?.divisor ?? divisor ?? 1
    grid.operations = operations.count > 1 ? operations : []
    grid.furthestShift = shifts ?? 0
    return grid
  }

  /// The operations that may be chosen, the first one first; nil and a report where one is none.
  private static func operations(_ table: inout BlockTable) -> [GridDeclaration.Operation]? {
    let one = table.optionalText("operation")
    let several = table.texts("operations")
    let words =
      several.isEmpty ? [one ?? GridDeclaration.Operation.correlation.rawValue] : several
    let key = several.isEmpty ? "operation" : "operations"
    let known = GridDeclaration.Operation.allCases.map(\.rawValue)
    var operations: [GridDeclaration.Operation] = []
    for word in words {
      guard let operation = GridDeclaration.Operation(rawValue: word) else {
        table.report(
          "There is no operation “\(word)”. Write one of \(known.joined(separator: ", ")).", at: key
        )
        return nil
      }
      operations.append(operation)
    }
    guard one == nil || several.isEmpty else {
      table.report("Write “operation” or “operations”, not both.", at: "operations")
      return nil
    }
    let isOne = operations.allSatisfy { $0.isPooling } || operations.count == 1
    guard isOne || Set(operations) == [.correlation, .convolution],
      Set(operations).count == operations.count
    else {
      table.report(
        "A student can choose between correlation and convolution, or between max and mean: "
          + "operations = [\"max\", \"mean\"]", at: "operations")
      return nil
    }
    return operations
  }

  /// The kernels that may be chosen by name; nil and a report where something is missing.
  private static func kernels(_ table: inout BlockTable) -> [NamedKernel]? {
    let example =
      "kernels = [{ name = \"blur\", rows = [[1, 1], [1, 1]], divide = 4 }, { name = \"edge\", rows = "
      + "[[1, 0], [0, -1]] }]"
    guard case .list(let items)? = table.value("kernels") else {
      table.report("“kernels” must be a list of kernels: \(example)", at: "kernels")
      return nil
    }
    var kernels: [NamedKernel] = []
    for item in items {
      guard case .table(let entries) = item, case .text(let name)? = entries["name"],
        case .list(let list)? = entries["rows"]
      else {
        table.report("A kernel has a name and rows: \(example)", at: "kernels")
        return nil
      }
      table.reportUnknownKeys(
        entries.keys, known: ["name", "rows", "divide"], in: "the kernel “\(name)”", at: "kernels")
      let rows = list.compactMap(\.numbers)
      var divisor = 1.0
      if let value = entries["divide"] {
        guard case .number(let number) = value, number != 0 else {
          table.report("“divide” of “\(name)” must be a number other than 0.", at: "kernels")
          return nil
        }
        divisor = number
      }
      guard rows.count == list.count, !rows.isEmpty,
        rows.allSatisfy({ $0.count == rows[0].count && !$0.isEmpty }),
        kernels.allSatisfy({ $0.rows.count == rows.count && $0.rows[0].count == rows[0].count })
      else {
        table.report(
          "The kernels must be rows of numbers, all of one size: \(example)", at: "kernels")
        return nil
      }
      guard !kernels.contains(where: { $0.name == name }), name != "own" else {
        table.report("Two kernels cannot be called “\(name)”.", at: "kernels")
        return nil
      }
      kernels.append(NamedKernel(name, rows, divisor: divisor))
    }
    guard !kernels.isEmpty, kernels.count <= 20 else {
      table.report("There must be 1 to 20 “kernels”.", at: "kernels")
      return nil
    }
    return kernels
  }

  /// The numbers of the image, or where they come from: `image = "digits 12"`.
  private static func image(_ table: inout BlockTable) -> ([[Double]]?, GridPicture?) {
    guard case .text(let text)? = table.value("image") else {
      return (table.matrix("image", example: "[[1, 2], [3, 4]]"), nil)
    }
    guard let picture = GridPicture(text) else {
      table.report(
        "“image” must be rows of numbers, or a table of pictures and its row, from 1: "
          + "image = \"digits 12\"", at: "image")
      return (nil, nil)
    }
    return ([], picture)
  }
}
