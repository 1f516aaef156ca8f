private import Learning

/// What may be changed. What leaves the weights their shapes counts from the next step on; the rest
/// begins the training anew.
extension TrainState {
  public var controls: [Control] { trainControls.map(\.control) }

  /// All controls, in the order in which a screen shows them.
  var trainControls: [TrainControl] {
    dataChoice + featureControls + learning + penalties + layerControls + behindLayers
      + dataControls
  }

  // MARK: Rate and optimizer

  private var learning: [TrainControl] {
    var controls: [TrainControl] = [
      .number(
        "rate", "rate η", "η", declaration.rate, Self.rates,
        .listed([0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]), .rate
      ) { $0.rate = $1 },
      .choice(
        "optimizer", "optimizer", "o", usual: TrainPlan.optimizers, lesson: lesson.optimizer,
        now: declaration.optimizer, .optimizer
      ) { $0.optimizer = $1 },
      .number(
        "batch", "batch", "B", Double(declaration.batch ?? examples.training.count),
        1...Double(TrainDeclaration.mostExamples),
        .listed([1, 2, 4, 5, 8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 500, 1000]), .recording,
        isWhole: true
      ) { $0.batch = Int($1) },
      .number(
        "momentum", "momentum μ", "μ", declaration.momentum, 0...0.999,
        .listed([0, 0.5, 0.8, 0.9, 0.95, 0.99]), .optimizer
      ) { $0.momentum = $1 },
      .choice(
        "schedule", "schedule", "s", usual: ScheduleDeclaration.usual.map(\.description),
        lesson: lesson.schedule.description, now: declaration.schedule.description, .recording,
        isShown: lesson.schedule != ScheduleDeclaration(.constant)
      ) { declaration, word in
        if let schedule = try? ScheduleDeclaration(reading: word) {
          declaration.schedule = schedule
        }
      },
      .number(
        "clip", "clipping", "c", declaration.clipping.bound, ClippingDeclaration.bounds,
        .listed([0, 0.01, 0.1, 0.5, 1, 2, 5, 10]), .recording,
        isShown: lesson.clipping.bound != 0
      ) { $0.clipping.bound = $1 },
    ]
    let losses = TrainPlan.losses(classes: examples.classes).map { type(of: $0).kind }
    let usual = losses[0]
    controls.append(
      .choice(
        "loss", "loss", "J", usual: losses, lesson: lesson.loss ?? usual,
        now: declaration.loss ?? usual, .recording, isShown: false
      ) { $0.loss = $1 })
    if lesson.stop != nil {
      controls.append(
        .number(
          "patience", "patience", "p", Double(declaration.stop?.patience ?? 0),
          0...Double(StopDeclaration.patiences.upperBound),
          .listed([0, 1, 2, 5, 10, 20, 50, 100]), .stopping, isWhole: true
        ) { $0.stop?.patience = Int($1) })
    }
    return controls
  }

  // MARK: Penalties

  private var penalties: [TrainControl] {
    [
      penalty("l1", declaration.l1) { $0.l1 = $1 },
      penalty("l2", declaration.l2) { $0.l2 = $1 },
    ]
  }

  private func penalty(
    _ name: String, _ value: Double,
    change: @escaping @Sendable (inout TrainDeclaration, Double) -> Void
  ) -> TrainControl {
    .number(
      name, name, name, value, 0...10,
      .listed([0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]), .recording,
      change: change)
  }

  // MARK: Layers

  private static let activations = [
    "linear", "sigmoid", "tanh", "relu", "leakyReLU", "elu", "softplus",
  ]
  /// What a layer is set to that has the activation of the lab.
  private static let commonActivation = "as all"

  private var layerControls: [TrainControl] {
    let places = declaration.layers.indices.filter { declaration.layers[$0].size != nil }
    guard !places.isEmpty else { return [hiddenControl, initializerControl] }
    var controls: [TrainControl] = [
      .choice(
        "activation", "activation", "g", usual: Self.activations, lesson: lesson.activation,
        now: declaration.activation, .recording
      ) { $0.activation = $1 }
    ]
    var (units, filters) = (0, 0)
    for place in places {
      let layer = declaration.layers[place]
      let isDense: Bool
      if case .dense = layer { isDense = true } else { isDense = false }
      if isDense { units += 1 } else { filters += 1 }
      let number = isDense ? units : filters
      var control = TrainControl.number(
        isDense ? "units\(number)" : "filters\(number)",
        isDense ? "units \(number)" : "filters \(number)", isDense ? "n\(number)" : "f\(number)",
        Double(layer.size ?? 1), 1...(isDense ? 512 : 256),
        .listed([1, 2, 3, 4, 6, 8, 12, 16, 32, 64, 128]), .anew, isWhole: true
      ) { $0.layers[place].size = Int($1) }
      control.control.group = isDense ? "units" : "filters"
      controls.append(control)
    }
    for (index, place) in places.enumerated() {
      let own = declaration.layers[place].activation
      let lesson = lesson.layers.indices.contains(place) ? lesson.layers[place].activation : nil
      var control = TrainControl.choice(
        "activation\(index + 1)", "activation \(index + 1)", "g\(index + 1)",
        usual: [Self.commonActivation] + Self.activations,
        lesson: lesson ?? Self.commonActivation, now: own ?? Self.commonActivation, .recording,
        isShown: false
      ) { $0.layers[place].activation = $1 == Self.commonActivation ? nil : $1 }
      control.control.group = "activations"
      controls.append(control)
    }
    return controls + [hiddenControl, initializerControl]
  }

  private var initializerControl: TrainControl {
    .choice(
      "initializer", "initializer", "w₀", usual: InitializerDeclaration.usual.map(\.description),
      lesson: lesson.initializer.description, now: declaration.initializer.description, .anew,
      isShown: false
    ) { declaration, word in
      if let start = try? InitializerDeclaration(reading: word) { declaration.initializer = start }
    }
  }

  /// What stands behind hidden layers.
  private var behindLayers: [TrainControl] {
    var controls: [TrainControl] = []
    let rates = declaration.layers.compactMap {
      if case .dropout(let rate) = $0 { rate } else { nil }
    }
    if let rate = declaration.dropout ?? rates.first {
      controls.append(
        .number(
          "dropout", "dropout", "d", rate, LayerDeclaration.dropoutRates, .every(0.05), .recording
        ) { declaration, value in
          if declaration.dropout != nil { declaration.dropout = value }
          for place in declaration.layers.indices {
            if case .dropout = declaration.layers[place] {
              declaration.layers[place] = .dropout(value)
            }
          }
        })
    }
    if let isOn = declaration.normalizes {
      controls.append(
        TrainControl(
          control: .switch(
            name: "batchnorm", label: "batch norm", symbol: "b", isOn: isOn, restarts: true),
          effect: .anew
        ) { $0.normalizes = $1 == 1 })
    }
    if let statistics = declaration.statistics {
      controls.append(
        .number(
          "statistics", "running stats", "ρ", statistics, LayerDeclaration.momenta,
          .listed([0, 0.5, 0.9, 0.99, 0.999]), .recording
        ) { $0.statistics = $1 })
    }
    return controls
  }

  // MARK: Data

  private var dataControls: [TrainControl] {
    var controls: [TrainControl] = []
    if let noise {
      controls.append(
        .number("noise", "noise", "ε", noise, 0...10, .every(0.05), .anew) { declaration, value in
          guard case .generated(let kind, var settings) = declaration.source else { return }
          settings["noise"] = .number(value)
          declaration.source = .generated(kind, settings: settings)
        })
    }
    controls.append(
      .number(
        "share", "share to learn from", "%", declaration.share, 0.05...1, .every(0.05), .anew,
        isShown: false
      ) { $0.share = $1 })
    for index in controls.indices { controls[index].control.renewsData = true }
    var seed = TrainControl.number(
      "seed", "seed", "#", Double(declaration.seed), 0...1_000_000, .every(1), .anew, isWhole: true
    ) { $0.seed = UInt64($1) }
    // Points of the lesson's own stay the same, unless other ones of them are held out.
    if case .generated = declaration.source { seed.control.renewsData = true }
    if declaration.share < 1 { seed.control.renewsData = true }
    return controls + [seed]
  }

  /// The noise of generated data; nil for other examples.
  private var noise: Double? {
    guard case .generated(let kind, let settings) = declaration.source else { return nil }
    let standard = GeneratedDataKinds.named(kind)?.settings.first { $0.name == "noise" }?.standard
    if case .number(let value)? = settings["noise"] { return value }
    if case .number(let value)? = standard { return value }
    return nil
  }
}
