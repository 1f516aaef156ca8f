private import Formulas
private import Learning

/// What of the data may be changed: which are learned, which inputs go in, how many layers there are.
/// All of it begins the training anew.
extension TrainState {
  /// The kinds of generated data with two inputs, among which a student can choose.
  static let planeKinds = TrainDeclaration.generatedKinds.filter {
    ![TexturesData.kind, ShapesData.kind, NoisyCurveData.kind].contains($0)
  }

  /// Another set of data of two inputs; nothing where the lesson has its own.
  var dataChoice: [TrainControl] {
    guard case .generated(let kind, _) = declaration.source,
      case .generated(let lessonKind, let lessonSettings) = lesson.source,
      Self.planeKinds.contains(lessonKind)
    else { return [] }
    let lesson = lesson
    var control = TrainControl.choice(
      "data", "data", "D", usual: Self.planeKinds, lesson: lessonKind, now: kind, .anew,
      isShown: false
    ) { declaration, word in
      guard case .generated(_, let now) = declaration.source else { return }
      var settings = word == lessonKind ? lessonSettings : [:]
      for name in ["count", "noise"] { settings[name] = now[name] }
      declaration.source = .generated(word, settings: settings)
      // Another set may have other classes, or none.
      let isLessons = word == lessonKind
      declaration.task = isLessons ? lesson.task : nil
      declaration.classes = isLessons ? lesson.classes : []
      declaration.loss = isLessons ? lesson.loss : nil
    }
    control.control.renewsData = true
    return [control]
  }

  /// A switch for each input that the lesson offers.
  var featureControls: [TrainControl] {
    let offered = declaration.offers
    let names = examples.plain.names
    let isOn: @Sendable (TrainDeclaration, Formula) -> Bool = { declaration, feature in
      declaration.features.isEmpty
        ? names.contains(feature.printed(.ascii)) : declaration.features.contains(feature)
    }
    return offered.map { feature in
      let name = feature.printed(.ascii).filter { !$0.isWhitespace && $0 != "=" }
      var control = TrainControl(
        control: .switch(
          name: name, label: feature.printed(), symbol: name,
          isOn: isOn(declaration, feature), restarts: true), effect: .anew
      ) { declaration, value in
        let before = declaration
        declaration.features = offered.filter {
          $0 == feature ? value == 1 : isOn(before, $0)
        }
      }
      control.control.group = "features"
      control.keepsOne = true
      return control
    }
  }

  /// The most hidden layers that the control gives.
  static let mostHidden = 6

  /// How many dense layers there are before the last one.
  var hiddenControl: TrainControl {
    let isDense: @Sendable (LayerDeclaration) -> Bool = {
      if case .dense = $0 { true } else { false }
    }
    let count = declaration.layers.count(where: isDense)
    let usual = lesson.layers.last(where: isDense) ?? 4
    return .number(
      "layers", "hidden layers", "L", Double(count),
      0...Double(max(Self.mostHidden, lesson.layers.count(where: isDense))), .every(1), .anew,
      isShown: false, isWhole: true
    ) { declaration, value in
      var layers = declaration.layers
      while layers.count(where: isDense) > Int(value),
        let last = layers.lastIndex(where: isDense)
      {
        // With a layer goes what stands behind it.
        layers.removeSubrange(last...)
      }
      while layers.count(where: isDense) < Int(value) {
        layers.append(layers.last(where: isDense) ?? usual)
      }
      declaration.layers = layers
    }
  }
}
