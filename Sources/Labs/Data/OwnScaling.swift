internal import Formulas

/// How far the inputs of a student's table spread, and whether they are better scaled.
struct OwnScaling {
  private let names: [String]
  /// The standard deviation of each input.
  let deviations: [Double]

  /// Of rows that begin with a number for each name.
  init(names: [String], rows: [[Double]]) {
    self.names = names
    let count = Double(max(1, rows.count))
    deviations = names.indices.map { column in
      let mean = rows.reduce(0) { $0 + $1[column] } / count
      let squares = rows.reduce(0) { $0 + ($1[column] - mean) * ($1[column] - mean) }
      return (squares / count).squareRoot()
    }
  }

  /// From this ratio of the widest to the narrowest on, scaling is offered.
  private static let offered = 10.0

  /// What is said of it; nothing where inputs spread alike.
  func notes(isScaled: Bool) -> [String] {
    var notes: [String] = []
    let constant = names.indices.filter { deviations[$0] == 0 }
    if !constant.isEmpty {
      notes.append(
        "The same in every row, so that nothing can be learned from it: "
          + "\(OwnColumns.list(constant.map { names[$0] })).")
    }
    if isScaled {
      return notes + ["Every input is scaled to mean 0 and standard deviation 1."]
    }
    let moving = names.indices.filter { deviations[$0] > 0 }
    guard let widest = moving.max(by: { deviations[$0] < deviations[$1] }),
      let narrowest = moving.min(by: { deviations[$0] < deviations[$1] })
    else { return notes }
    let ratio = deviations[widest] / deviations[narrowest]
    guard ratio > Self.offered else { return notes }
    notes.append(
      "\(OwnColumns.quoted(names[widest])) spreads \(NumberText.written(ratio, digits: 2)) times as "
        + "wide as \(OwnColumns.quoted(names[narrowest])). Scaled inputs are learned far more easily: "
        + "scale them to mean 0 and standard deviation 1.")
    return notes
  }
}
