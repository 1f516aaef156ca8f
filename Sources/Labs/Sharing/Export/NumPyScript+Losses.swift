/// The losses, as the engine defines them: means over the examples, without penalties.
extension NumPyScript {
  static func loss(_ model: ExportedModel) -> String {
    """

    # ---------- The loss ----------


    def loss(outputs, targets):
    \(lossBody(model.lossName) ?? "    raise NotImplementedError")
    """
  }

  /// What stands below `def loss(outputs, targets):`; nil for a loss that no training has.
  static func lossBody(_ name: String) -> String? {
    lines(name)?.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  private static func lines(_ name: String) -> [String]? {
    switch name {
    case "MeanSquaredError":
      [
        "\"\"\"The mean of the squared errors.\"\"\"",
        "return np.mean((outputs[:, 0] - targets) ** 2)",
      ]
    case "HalfMeanSquaredError":
      [
        "\"\"\"Half the mean of the squared errors.\"\"\"",
        "return 0.5 * np.mean((outputs[:, 0] - targets) ** 2)",
      ]
    case "MeanAbsoluteError":
      [
        "\"\"\"The mean of the errors without their signs.\"\"\"",
        "return np.mean(np.abs(outputs[:, 0] - targets))",
      ]
    case "Huber":
      [
        "\"\"\"Half the square of errors up to 1, and straight beyond; the mean.\"\"\"",
        "size = np.abs(outputs[:, 0] - targets)",
        "return np.mean(np.where(size > 1, size - 0.5, 0.5 * size**2))",
      ]
    case "BinaryCrossEntropy":
      [
        "\"\"\"-t ln p - (1 - t) ln(1 - p) with p = sigmoid(z), the mean.",
        "",
        "The same as ln(1 + e^z) - t z, which has no logarithm of 0.",
        "\"\"\"",
        "z = outputs[:, 0]",
        "return np.mean(np.logaddexp(0, z) - targets * z)",
      ]
    case "Hinge", "SquaredHinge":
      [
        "\"\"\"How far each output stays behind the margin, 1 on the side of its class; the mean"
          + (name == "Hinge" ? "" : " of squares") + ".\"\"\"",
        "side = np.where(targets > 0, 1, -1)",
        "behind = np.maximum(0, 1 - side * outputs[:, 0])",
        name == "Hinge" ? "return np.mean(behind)" : "return np.mean(behind**2)",
      ]
    case "SparseCategoricalCrossEntropy":
      [
        "\"\"\"-ln of the softmax of the right class, the mean.\"\"\"",
        "z = outputs - outputs.max(axis=1, keepdims=True)",
        "logarithms = z - np.log(np.exp(z).sum(axis=1, keepdims=True))",
        "right = targets.astype(int)",
        "return -np.mean(logarithms[np.arange(len(z)), right])",
      ]
    case "MultiClassHinge":
      [
        "\"\"\"How far every wrong class comes nearer than 1 to the right one, by the number of classes.\"\"\"",
        "rows, right = np.arange(len(outputs)), targets.astype(int)",
        "margins = np.maximum(0, 1 - outputs[rows, right][:, None] + outputs)",
        "margins[rows, right] = 0",
        "return np.mean(margins.sum(axis=1)) / outputs.shape[1]",
      ]
    default: nil
    }
  }
}
