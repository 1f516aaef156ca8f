internal import Formulas
internal import Learning

/// The examples of a training, split and turned into features.
struct TrainExamples: Sendable {
  let training: Dataset
  let heldOut: Dataset?
  /// How many classes there are; nil where a number is learned.
  let classes: Int?
  /// The names of what goes in.
  let names: [String]
  /// The inputs as they were declared, before features are made of them and scaled.
  let plain: PlainInputs

  init(
    training: Dataset, heldOut: Dataset?, classes: Int?, names: [String], plain: PlainInputs
  ) {
    (self.training, self.heldOut, self.classes) = (training, heldOut, classes)
    (self.names, self.plain) = (names, plain)
  }

  init(_ declaration: TrainDeclaration, data: DataCatalog) throws(LabError) {
    let (read, names, rows, plainNames, programs) = try Self.examples(declaration, data: data)
    let all = try Self.pictures(read, declaration)
    guard all.count > 0, all.count <= TrainDeclaration.mostExamples else {
      throw LabError(
        "There are \(all.count) examples. Take 1 to \(TrainDeclaration.mostExamples).", at: "data")
    }
    (classes, self.names) = (all.classNames.isEmpty ? nil : all.classNames.count, names)
    do throws(DataError) {
      var (training, heldOut): (Dataset, Dataset?) = (all, nil)
      var places = DataSplit(training: Array(0..<all.count), test: [])
      if declaration.share < 1 {
        places = try DataSplit(
          of: all.count, testShare: 1 - declaration.share, seed: declaration.seed)
        (training, heldOut) = (all.rows(places.training), all.rows(places.test))
      }
      var scaling: Standardizer?
      if declaration.scales {
        let scaler = try Standardizer.fit(training.inputs)
        training = try training.replacing(inputs: scaler.apply(training.inputs))
        if let rest = heldOut {
          heldOut = try rest.replacing(inputs: scaler.apply(rest.inputs))
        }
        scaling = scaler
      }
      plain = PlainInputs(
        names: plainNames, training: places.training.map { rows[$0] },
        heldOut: places.test.map { rows[$0] }, features: programs,
        divisor: declaration.divisor, scaling: scaling)
      (self.training, self.heldOut) = (training, heldOut)
    } catch {
      throw LabError("\(error).", at: "share")
    }
  }

  private static func examples(
    _ declaration: TrainDeclaration, data: DataCatalog
  ) throws(LabError) -> (
    Dataset, names: [String], plain: [[Double]], plainNames: [String], features: [CompiledFormula]
  ) {
    var (rows, targets): ([[Double]], [Double]) = ([], [])
    var names: [String]?
    var classNames: [String]?
    switch declaration.source {
    case .generated(let kind, let settings):
      let made = try generated(kind, settings, seed: declaration.seed)
      rows = (0..<made.count).map { made.inputRow($0).map { Double($0) } }
      targets = (0..<made.count).map { Double(made.targetRow($0)[0]) }
      classNames = made.classNames
    case .points(let inputs, let values): (rows, targets) = (inputs, values)
    case .table(let name, let listed, let target):
      let table = try data.table(name)
      let inputs = listed.isEmpty ? table.columns.filter { $0 != target } : listed
      (rows, targets) = try columns(inputs, target, of: table)
      names = inputs
      classNames = table.classNames[target]
    }
    let width = rows.first?.count ?? 0
    guard width > 0, rows.count == targets.count, rows.allSatisfy({ $0.count == width }) else {
      throw LabError(
        "There are \(rows.count) inputs and \(targets.count) targets. Every example needs as many "
          + "inputs as the others, and a target.", at: "points")
    }
    let known = names ?? (width == 1 ? ["x"] : (1...width).map { "x\($0)" })
    let features = try featured(rows, known, declaration.features)
    guard rows.count * max(width, features.names.count) <= TrainDeclaration.mostNumbers else {
      throw LabError(
        "\(rows.count) examples of \(max(width, features.names.count)) inputs are more than "
          + "\(TrainDeclaration.mostNumbers) numbers. Take fewer examples or fewer columns.",
        at: "data")
    }
    return (
      try dataset(features.rows, targets, declaration, classNames), features.names, rows, known,
      features.programs
    )
  }

  /// The examples as they go into the model: divided, and pictures as such.
  private static func pictures(
    _ all: Dataset, _ declaration: TrainDeclaration
  ) throws(LabError) -> Dataset {
    guard let sizes = declaration.pictureSizes else { return all }
    guard declaration.features.isEmpty else {
      throw LabError(
        "“image” and “inputs” do not go together: pictures are made of the numbers as they are.",
        at: "inputs")
    }
    guard sizes.count == 3, sizes.allSatisfy({ (1...256).contains($0) }),
      let pictures = all.reshaped(to: sizes)
    else {
      throw LabError(
        "An example has \(all.inputSize) numbers, and “image” says \(sizes.map(String.init).joined(separator: " × ")). "
          + "Write height and width, or height, width and channels: image = [8, 8]", at: "image")
    }
    return pictures
  }

  private static func generated(
    _ kind: String, _ settings: [String: TrainDeclaration.Setting], seed: UInt64
  ) throws(LabError) -> Dataset {
    guard TrainDeclaration.generatedKinds.contains(kind),
      let type = GeneratedDataKinds.named(kind)
    else {
      throw LabError(
        "There is no data set “\(kind)”. There are "
          + "\(TrainDeclaration.generatedKinds.joined(separator: ", ")).", at: "data")
    }
    if case .number(let count)? = settings["count"],
      count > Double(TrainDeclaration.mostExamples)
    {
      throw LabError(
        "“count” is too large. Take 1 to \(TrainDeclaration.mostExamples) examples.", at: "data")
    }
    do throws(DataSettingError) {
      let values = settings.mapValues { setting -> DataSetting.Value in
        switch setting {
        case .number(let number): .number(number)
        case .numbers(let numbers): .numbers(numbers)
        case .word(let word): .choice(word)
        }
      }
      return try type.init(settings: values).make(seed: seed)
    } catch {
      throw LabError("\(error).", at: "data")
    }
  }

  private static func columns(
    _ inputs: [String], _ target: String, of table: DataTable
  ) throws(LabError) -> (rows: [[Double]], targets: [Double]) {
    var lists: [[Double]] = []
    for name in inputs + [target] {
      guard let column = table.column(name) else {
        throw LabError(
          "The table has no column “\(name)”. It has \(table.columns.joined(separator: ", ")).",
          at: name == target ? "target" : "columns")
      }
      lists.append(column)
    }
    let rows = table.rows.indices.map { row in lists.dropLast().map { $0[row] } }
    return (rows, lists[lists.count - 1])
  }

  /// The features of the inputs: products, powers, whatever the formulas say.
  private static func featured(
    _ rows: [[Double]], _ names: [String], _ features: [Formula]
  ) throws(LabError) -> (rows: [[Double]], names: [String], programs: [CompiledFormula]) {
    guard !features.isEmpty else { return (rows, names, []) }
    var compiled: [CompiledFormula] = []
    for feature in features {
      do throws(FormulaError) {
        compiled.append(try feature.compiled(over: names))
      } catch {
        throw LabError("In “inputs”: \(error.message)", at: "inputs")
      }
    }
    let programs = compiled
    return (
      rows.map { row in programs.map { $0(row) } }, features.map { $0.printed(.ascii) }, programs
    )
  }

  private static func dataset(
    _ rows: [[Double]], _ targets: [Double], _ declaration: TrainDeclaration, _ given: [String]?
  ) throws(LabError) -> Dataset {
    let (task, divisor) = (declaration.task, declaration.divisor)
    for row in rows where !row.allSatisfy({ Float($0).isFinite }) {
      throw LabError(
        "An example has an input that is not a finite number. Look at “inputs” and the data.",
        at: "inputs")
    }
    var names = declaration.classes.isEmpty ? given ?? [] : declaration.classes
    if task == .regression { names = [] }
    if task == .classification || !names.isEmpty {
      let highest = targets.max() ?? 0
      guard highest <= 99, targets.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }) else {
        throw LabError(
          "Targets of classes are the numbers of the classes: 0, 1, 2, … up to 99.", at: "task")
      }
      if names.isEmpty {
        // What a table has as numbers, such as digits, are names by themselves.
        let isTable = if case .table = declaration.source { true } else { false }
        names = (0...max(1, Int(highest))).map { isTable ? "\($0)" : "class \($0)" }
      }
      guard names.count >= 2, Int(highest) < names.count else {
        throw LabError(
          "“classes” has \(names.count) names, and the targets are the numbers 0 to \(Int(highest)). "
            + "Name them all: classes = [\"benign\", \"malignant\"]", at: "classes")
      }
    }
    do throws(DataError) {
      return try Dataset(
        rows: rows.map { $0.map { Float(divisor == 1 ? $0 : $0 / divisor) } },
        targets: targets.map { [Float($0)] }, classNames: names)
    } catch {
      throw LabError("\(error).", at: "data")
    }
  }
}
