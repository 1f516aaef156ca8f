/// The names of controls as a byte each, so that a run fits a line. A name that is not here is written
/// out. The places never change: lines that students have kept are read by them.
enum ControlCodes {
  static let names = [
    "rate", "optimizer", "batch", "momentum", "l1", "l2", "activation", "noise", "seed", "share",
    "units1", "units2", "units3", "units4", "units5", "units6", "layers", "dropout", "loss",
    "initializer", "schedule", "data", "x1", "x2", "eta", "w", "b", "k", "count", "normalize",
    "patience", "features", "task", "activation1", "activation2", "activation3", "activation4",
    "activation5", "activation6", "clip",
  ]

  static func code(of name: String) -> UInt8? { names.firstIndex(of: name).map { UInt8($0) } }
}
