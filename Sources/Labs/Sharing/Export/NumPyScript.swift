internal import Formulas
internal import Learning

/// A trained model as one file of Python that needs NumPy alone: the examples, the weights, the way
/// from one to the other, and a check that the loss is the one that Gradus measured.
public enum NumPyScript {
  /// The text of the file.
  ///
  /// - Parameter name: what the file will be called.
  public static func text(of model: ExportedModel, name: String = "model.py") -> String {
    [
      head(model, name), helpers(model), data(model), inputs(model), layerFunctions(model),
      weights(model), network(model), loss(model), check(model),
    ].joined(separator: "\n\n") + "\n"
  }

  /// What the script needs, beside Python itself.
  private static let library = "import numpy as np"

  private static func head(_ model: ExportedModel, _ name: String) -> String {
    let steps = model.step == 1 ? "1 step" : "\(model.step) steps"
    let events =
      model.events.isEmpty
      ? "" : "\n# What was done: \(PythonText.comment(RunLog.text(model.events), limit: 400))"
    return """
      # A model that was trained with Gradus, in NumPy alone.
      #
      # Run it:   python3 \(PythonText.comment(name))
      #
      # It works out the loss of the training examples with the weights below, and checks that this is
      # the loss that Gradus measured. Change a weight, or leave a layer out, and look at the loss.
      #
      # \(PythonText.comment(model.summary, limit: 200))
      # \(steps), \(model.weightCount) weights, seed \(model.seed)\(events)

      \(library)

      np.seterr(all="ignore")  # What overflows becomes inf, without a warning.
      """
  }

  private static func helpers(_ model: ExportedModel) -> String {
    """

    def numbers(text, *sizes, dtype=np.float32):
        \"\"\"The numbers of a text, in a grid of these sizes.

        Gradus computes in single precision, so that its numbers have about 7 digits. What is worked
        out here is worked out in double precision, from the same numbers.
        \"\"\"
        return np.array(text.split(), dtype=dtype).reshape(sizes).astype(np.float64)


    def single(x):
        \"\"\"The nearest numbers of single precision.\"\"\"
        return x.astype(np.float32).astype(np.float64)
    """
  }

  // MARK: Data

  private static func data(_ model: ExportedModel) -> String {
    let (rows, targets) = (model.examples.inputs, model.examples.targets)
    let width = model.inputs.names.count
    var text = """

      # ---------- The examples ----------

      # \(rows.count) examples, a row each: \(PythonText.list(model.inputs.names))
      inputs = \(table(rows, sizes: [rows.count, width]))


      """
    if model.classes.isEmpty {
      text += "# The number that is to come out for each.\n"
    } else {
      let names = model.classes.map { PythonText.literal($0) }.joined(separator: ", ")
      text += "classes = [\(names)]\n\n# The number of the class of each, from 0.\n"
    }
    let lines = stride(from: 0, to: targets.count, by: 20).map {
      Array(targets[$0..<min($0 + 20, targets.count)])
    }
    return text + "targets = \(table(lines, sizes: [targets.count]))"
  }

  /// Numbers as they were declared: of single precision where they all are.
  private static func table(_ rows: [[Double]], sizes: [Int]) -> String {
    let areSingle = rows.allSatisfy { $0.allSatisfy { Double(Float($0)) == $0 } }
    var text = "numbers(\"\"\"\n"
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { text += " " }
        text += areSingle ? PythonText.entry(Float(value)) : PythonText.entry(value)
      }
      text += "\n"
    }
    return text + "\"\"\", \(sizes.map(String.init).joined(separator: ", "))"
      + (areSingle ? ")" : ", dtype=np.float64)")
  }

  private static func inputs(_ model: ExportedModel) -> String {
    let inputs = model.inputs
    var lines: [String] = []
    if !inputs.features.isEmpty {
      lines.append("# Features are made of the inputs, a column each.")
      var formulas = PythonFormula(over: inputs.names)
      let columns = inputs.features.map { feature in
        let text = formulas.column(feature)
        return "        \(text),  # \(PythonText.comment(feature.printed(.ascii)))"
      }
      lines += formulas.lines + ["x = np.stack(["] + columns + ["    ], axis=1)"]
    }
    if inputs.divisor != 1 { lines.append("x = x / \(PythonText.number(inputs.divisor))") }
    lines.append("x = single(x)")
    if !inputs.picture.isEmpty {
      lines.append("# Pictures are height × width × channels.")
      lines.append(
        "x = x.reshape(len(x), \(inputs.picture.map(String.init).joined(separator: ", ")))")
    }
    if !inputs.means.isEmpty {
      let what = inputs.picture.isEmpty ? "input" : "channel"
      lines.append("# Every \(what) to mean 0 and standard deviation 1, by the training examples.")
      lines.append("means = np.array([\(list(inputs.means))])")
      lines.append("deviations = np.array([\(list(inputs.standardDeviations))])")
      lines.append("x = single((x - means) / deviations)")
    }
    let body = (lines + ["return x"]).map { $0.hasPrefix("    ") ? $0 : "    " + $0 }
    return """

      def model_inputs(x):
          \"\"\"What goes into the first layer, for inputs as declared.\"\"\"
      \(body.joined(separator: "\n"))
      """
  }

  private static func list(_ numbers: [Double]) -> String {
    numbers.map(PythonText.number).joined(separator: ", ")
  }

  // MARK: Weights

  private static func weights(_ model: ExportedModel) -> String {
    var text = "\n# ---------- The weights ----------"
    for layer in model.layers {
      for weights in layer.weights {
        text += "\n\n# \(meaning(of: weights, in: layer))\n"
        text += "\(variable(layer, weights.name)) = \(table(weights.numbers))"
      }
    }
    return text
  }

  private static func table(_ array: NumberArray) -> String {
    // A line is the last axis, or the whole window of a filter.
    let length = max(
      1, array.sizes.count > 2 ? array.sizes.suffix(2).reduce(1, *) : array.sizes.last ?? 1)
    var text = "numbers(\"\"\"\n"
    for (index, value) in array.values.enumerated() {
      text += PythonText.entry(value) + ((index + 1).isMultiple(of: length) ? "\n" : " ")
    }
    return text + "\"\"\", \(array.sizes.map(String.init).joined(separator: ", ")))"
  }

  private static func meaning(of weights: ExportedLayer.Weights, in layer: ExportedLayer) -> String
  {
    let sizes = weights.numbers.sizes
    return switch (weights.name, sizes.count) {
    case ("kernel", 2): "\(layer.name): a row a unit, a weight for each of its \(sizes[1]) inputs"
    case ("kernel", _):
      "\(layer.name): filters × channels × height × width, the \(sizes[2]) × \(sizes[3]) "
        + "window of a filter and a channel a line"
    case ("bias", _): "\(layer.name): what is added to each of its sums"
    case ("gamma", _): "\(layer.name): the standard deviation that it gives each number"
    case ("beta", _): "\(layer.name): the mean that it gives each number"
    case ("movingMean", _): "\(layer.name): the means that it has seen while it learned"
    default: "\(layer.name): the variances that it has seen while it learned"
    }
  }

  /// The name of some weights in the script: `dense1_W`.
  static func variable(_ layer: ExportedLayer, _ name: String) -> String {
    let letters = [
      "kernel": "W", "bias": "b", "gamma": "gamma", "beta": "beta", "movingMean": "mean",
      "movingVariance": "variance",
    ]
    return "\(layer.name)_\(letters[name] ?? name)"
  }

  // MARK: Check

  private static func check(_ model: ExportedModel) -> String {
    var text = """

      # ---------- The check ----------

      x = model_inputs(inputs)
      # Some hundred examples at a time, so that large models fit into memory.
      outputs = np.concatenate([model(x[i : i + 200]) for i in range(0, len(x), 200)])
      value = loss(outputs, targets)
      measured = \(PythonText.number(Double("\(model.loss)") ?? 0))

      print("loss by this script:", value)
      print("loss by Gradus:     ", measured)

      """
    switch model.output {
    case .number: break
    case .probability, .logit:
      let bound = model.output == .probability ? "0.5" : "0"
      text += """
        chosen = outputs[:, 0] >= \(bound)
        print("accuracy:           ", np.mean(chosen == targets))

        """
    case .scores:
      text += """
        chosen = outputs.argmax(axis=1)
        print("accuracy:           ", np.mean(chosen == targets))

        """
    }
    text += """

      # Both were rounded on other ways, so they agree to 1e-6 of the loss, or to 1e-6 where it is small.
      tolerance = 1e-6 * max(1.0, abs(measured))

      """
    let largest = model.examples.targets.map(\.magnitude).max() ?? 0
    if model.output == .number, largest > 100 {
      text += """
        # Targets up to \(NumberText.written(largest, notation: .ascii)): single precision keeps an output to a part in 2^23 of that.
        tolerance = max(tolerance, 4 * max(1.0, measured**0.5) * 2.0**-23 * np.abs(targets).max())

        """
    }
    return text + """
      assert abs(value - measured) <= tolerance, "The losses differ by %g." % abs(value - measured)
      print("They agree.")
      """
  }
}
