private import Formulas

/// What of a grid may be changed. Of what leaves the size of the output as it is, cells that are worked out
/// follow at once.
extension GridState {
  /// Larger kernels are not changed by hand.
  private static let largestKernel = 7
  private static let largestCell = 1000.0

  /// Whether the operation has a kernel or a mask with numbers.
  public var hasKernel: Bool { !declaration.operation.isPooling }

  /// The control of a number of the kernel, `k12`, counted from 1; nil for kernels that are too large.
  public func cellName(row: Int, column: Int) -> String? {
    let kernel = declaration.kernel
    guard hasKernel, kernel.count <= Self.largestKernel, kernel[0].count <= Self.largestKernel,
      kernel.indices.contains(row), kernel[0].indices.contains(column)
    else { return nil }
    return "k\(row + 1)\(column + 1)"
  }

  public var controls: [Control] {
    chosenControls + cellControls + sizeControls + imageControls
  }

  /// The operation and the kernel by their names.
  private var chosenControls: [Control] {
    var controls: [Control] = []
    let operations = declaration.operations
    if operations.count > 1 {
      controls.append(
        Control(
          name: "operation", label: "operation", symbol: "op", choices: operations.map(\.rawValue),
          chosen: operations.firstIndex(of: declaration.operation) ?? 0, restarts: false))
    }
    if !choices.isEmpty {
      let chosen = choices.firstIndex {
        $0.rows == declaration.kernel && $0.divisor == declaration.divisor
      }
      controls.append(
        Control(
          name: "kernel", label: "kernel", symbol: "k",
          choices: choices.map(\.name) + (chosen == nil ? [NamedKernel.own] : []),
          chosen: chosen ?? choices.count, restarts: false))
    }
    if [.convolution, .correlation].contains(declaration.operation) {
      var divisor = Control(
        name: "divide", label: "divide", symbol: "/", value: declaration.divisor,
        range: -Self.largestCell...Self.largestCell, stops: .every(1))
      divisor.isShown = false
      controls.append(divisor)
    }
    return controls
  }

  /// The numbers of the kernel, which are seen where they stand.
  private var cellControls: [Control] {
    declaration.kernel.indices.flatMap { row in
      declaration.kernel[row].indices.compactMap { column in
        cellName(row: row, column: column).map { name in
          var control = Control(
            name: name, label: VariableName.printed(name), symbol: VariableName.printed(name),
            value: declaration.kernel[row][column], range: -Self.largestCell...Self.largestCell,
            stops: .every(1))
          (control.isShown, control.group) = (false, "cells")
          return control
        }
      }
    }
  }

  /// What changes the size of the output, so that it begins anew.
  private var sizeControls: [Control] {
    guard declaration.operation != .mask else { return [] }
    var controls: [Control] = []
    if declaration.operation.isPooling {
      controls.append(
        Control(
          name: "window", label: "window", symbol: "w", value: Double(declaration.kernel.count),
          range: 1...16, stops: .every(1), restarts: true))
    }
    return controls + [
      Control(
        name: "stride", label: "stride", symbol: "s", value: Double(declaration.stride),
        range: 1...Double(GridDeclaration.longestStride), stops: .every(1), restarts: true),
      Control(
        name: "padding", label: "padding", symbol: "p", value: Double(declaration.padding),
        range: 0...Double(GridDeclaration.widestPadding), stops: .every(1), restarts: true),
    ]
  }

  private var imageControls: [Control] {
    var controls: [Control] = []
    if let pictures, let picture = declaration.picture {
      controls.append(
        Control(
          name: "picture", label: "picture", symbol: "i", value: Double(picture.row),
          range: 1...Double(pictures.table.rows.count), stops: .every(1)))
    }
    let furthest = Double(declaration.furthestShift)
    if furthest > 0 {
      for (name, value) in [("down", declaration.down), ("right", declaration.right)] {
        controls.append(
          Control(
            name: name, label: name, symbol: name == "down" ? "↓" : "→", value: Double(value),
            range: -furthest...furthest, stops: .every(1)))
      }
    }
    return controls
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    if let place = cellPlace(name) {
      guard value.isFinite, abs(value) <= Self.largestCell else {
        throw .refused("A number of the kernel is from −1000 to 1000.")
      }
      return try change { $0.kernel[place.row][place.column] = value }
    }
    if name == "divide" { return try change { $0.divisor = value } }
    guard let whole = Int(exactly: value) else { throw .refused("\(name) is a whole number.") }
    switch name {
    case "operation":
      guard declaration.operations.indices.contains(whole) else {
        throw .noChoice(label: name, choices: declaration.operations.map(\.rawValue))
      }
      let operation = declaration.operations[whole]
      try change { $0.operation = operation }
    case "kernel":
      // A kernel of the student's own stays as it is.
      guard choices.indices.contains(whole) else { return }
      let kernel = choices[whole]
      try change { ($0.kernel, $0.divisor) = (kernel.rows, kernel.divisor) }
    case "window":
      // The stride goes with the window as long as they are the same.
      let follows = declaration.stride == declaration.kernel.count
      try change {
        $0.kernel = Array(repeating: Array(repeating: 1, count: whole), count: whole)
        if follows { $0.stride = whole }
      }
    case "stride": try change { $0.stride = whole }
    case "padding": try change { $0.padding = whole }
    case "picture":
      guard let count = pictures?.table.rows.count, (1...count).contains(whole) else {
        throw .refused("There is no picture \(whole).")
      }
      try change { $0.picture?.row = whole }
    case "down": try change { $0.down = whole }
    case "right": try change { $0.right = whole }
    default: throw .unknown(name: name, known: controls.map(\.name))
    }
  }

  private func cellPlace(_ name: String) -> (row: Int, column: Int)? {
    let digits = name.dropFirst().compactMap(\.wholeNumberValue)
    guard digits.count == 2, cellName(row: digits[0] - 1, column: digits[1] - 1) == name else {
      return nil
    }
    return (digits[0] - 1, digits[1] - 1)
  }
}
