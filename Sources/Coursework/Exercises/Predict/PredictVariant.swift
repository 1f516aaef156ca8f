internal import Formulas
internal import Labs

/// A prediction, judged on the run.
struct PredictVariant: ExerciseVariant {
  let exercise: PredictExercise
  let seed: UInt64?

  var name: String { VariableName.printed(exercise.quantity) }
  var steps: Int { exercise.request.steps }
  private var stepsText: String { steps == 1 ? "1 step" : "\(steps) steps" }

  var given: [String] {
    if case .same = exercise.asked {
      // The headline would tell the settings, which are asked.
      return shownPlaces.compactMap { place in
        exercise.column[place].map {
          "step \(place): \(name) = \(NumberText.written($0, digits: 4))"
        }
      }
    }
    return [exercise.request.start.state.headline]
  }

  /// Some steps from the first to the last.
  private var shownPlaces: [Int] {
    let last = exercise.column.count - 1
    return Array(Set((0...6).map { $0 * last / 6 })).sorted()
  }

  var questions: [Question] {
    let asked: Question =
      switch exercise.asked {
      case .value:
        Question(name: "prediction", label: "\(name) after \(stepsText)", form: .number)
      case .direction:
        Question(
          name: "prediction", label: "Where does \(name) go in \(stepsText)?",
          form: .choice(PredictedDirection.allCases.map(\.word)))
      case .same(let curves):
        Question(
          name: "prediction", label: "Which run is this?", form: .choice(curves.map(\.text)))
      case .lowest(let curves):
        Question(
          name: "prediction", label: "Which run has the lowest \(name) after \(stepsText)?",
          form: .choice(curves.map(\.text)))
      case .curve(let places):
        Question(
          name: "prediction",
          label: "\(name) at the steps \(places.map(String.init).joined(separator: ", "))",
          form: .curve(
            places.map(Double.init), start: places.first == 0 ? exercise.column.first ?? nil : nil,
            paper: CurvePaper.range(for: exercise.column)))
      }
    return exercise.asksConfidence ? [asked, Confidence.question(in: asked.name)] : [asked]
  }

  var solution: [String] {
    let prediction =
      switch exercise.asked {
      case .value: text(actual(at: steps) ?? 0)
      case .direction: ChoiceLetter.text(direction.rawValue)
      case .same(let curves):
        ChoiceLetter.text(curves.firstIndex { $0.column == exercise.column } ?? 0)
      case .lowest(let curves): ChoiceLetter.text(lowest(curves))
      case .curve(let places):
        places.map { text(actual(at: $0) ?? 0) }.joined(separator: " ")
      }
    return exercise.asksConfidence ? [prediction, "50"] : [prediction]
  }

  private func text(_ value: Double) -> String {
    NumberText.written(value, digits: 12, notation: .ascii)
  }

  var workedSolution: [String] { [told] + (exercise.says.map { [$0] } ?? []) }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    guard index == 0 else {
      let prediction = earlier.first.flatMap { $0 }.flatMap { isRight($0) }
      return Confidence.judge(answer, prediction: prediction)
    }
    switch exercise.asked {
    case .value(let nearness): return judgeValue(answer, nearness)
    case .curve(let places): return judgeCurve(answer, places)
    case .direction, .same, .lowest: return judgeChoice(answer)
    }
  }

  /// Whether a prediction was right; nil when it is none.
  private func isRight(_ prediction: String) -> Bool? {
    switch judge(prediction, question: 0, earlier: []).outcome {
    case .right: true
    case .wrong: false
    case .moreDigits, .unreadable, .noted: nil
    }
  }

  // MARK: What the run gave

  private func actual(at step: Int) -> Double? {
    exercise.column.indices.contains(step) ? exercise.column[step] : nil
  }

  /// The first and the last number of the run.
  private var ends: (first: Double, last: Double)? {
    let numbers = exercise.column.compactMap { $0 }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return (first, last)
  }

  var direction: PredictedDirection {
    ends.map { PredictedDirection(from: $0.first, to: $0.last) } ?? .same
  }

  private func lowest(_ curves: [PredictExercise.Curve]) -> Int {
    let ends = curves.map { $0.end(steps) ?? .infinity }
    return ends.indices.min { ends[$0] < ends[$1] } ?? 0
  }

  /// What the run gave, in a sentence.
  private var told: String {
    switch exercise.asked {
    case .value: return "The run gives \(name) = \(shown(actual(at: steps))) after \(stepsText)."
    case .direction:
      guard let (first, last) = ends else { return "The run has no number \(name)." }
      var sentence = "\(name) goes from \(shown(first)) to \(shown(last)) in \(stepsText)"
      let numbers = exercise.column.compactMap { $0 }
      let slack = 0.05 * max((numbers.max() ?? 0) - (numbers.min() ?? 0), 1e-12)
      if let top = numbers.max(), top > max(first, last) + slack {
        sentence += "; on the way it goes up to \(shown(top))"
      } else if let bottom = numbers.min(), bottom < min(first, last) - slack {
        sentence += "; on the way it goes down to \(shown(bottom))"
      }
      return sentence + "."
    case .same(let curves):
      let right = curves.first { $0.column == exercise.column }?.text ?? ""
      return "This is the run with \(right)."
    case .lowest(let curves):
      let ends = curves.enumerated().map { index, curve in
        "\(ChoiceLetter.text(index)) (\(curve.text)) ends at "
          + (curve.end(steps).map(shown) ?? "no number: it breaks off")
      }
      return "After \(stepsText) " + ends.joined(separator: ", ") + "."
    case .curve(let places):
      let shape = CurveShape(
        times: places.map(Double.init), values: places.map { actual(at: $0) ?? .nan })
      return "In the run \(name) \(shape.words)."
    }
  }

  func shown(_ value: Double?) -> String {
    value.map { NumberText.written($0, digits: 3) } ?? "no number"
  }

  private var says: [String] { exercise.says.map { [$0] } ?? [] }

  // MARK: Numbers

  private func judgeValue(_ answer: String, _ nearness: Nearness) -> Verdict {
    let predicted: Double
    do throws(FormulaError) {
      predicted = try NumberText.read(answer).value
    } catch {
      return Verdict(.unreadable, [error.description])
    }
    guard let actual = actual(at: steps) else { return Verdict(.wrong, [told] + says) }
    let numbers = exercise.column.compactMap { $0?.magnitude }
    if nearness.accepts(predicted, actual, size: numbers.max() ?? 1) {
      return Verdict(.right, ["\(told.dropLast()); \(distance(predicted, actual))."] + says)
    }
    let found = OtherRuns(
      request: exercise.request, quantity: exercise.quantity, column: exercise.column
    ).explanation(of: predicted)
    return Verdict(
      .wrong,
      ["\(told.dropLast()); \(distance(predicted, actual))."]
        + (found.map { [$0.sentence] } ?? []) + says,
      mistake: found?.rule ?? (predicted > actual ? "too-high" : "too-low"))
  }

  /// How far a prediction is off, in words.
  private func distance(_ predicted: Double, _ actual: Double) -> String {
    let off = predicted - actual
    if shown(predicted) == shown(actual) { return "you said just that" }
    let said = "you said \(shown(predicted))"
    guard actual != 0 else { return "\(said), \(shown(off.magnitude)) off" }
    if (predicted < 0) != (actual < 0), predicted != 0 { return "\(said), with the other sign" }
    let ratio = predicted / actual
    if ratio >= 1.95 { return "\(said), \(NumberText.written(ratio, digits: 2)) times as much" }
    if ratio > 0, ratio <= 0.1 {
      return "\(said), \(NumberText.written(1 / ratio, digits: 2)) times too little"
    }
    let percent = NumberText.written((100 * (ratio - 1)).magnitude, digits: 2)
    let word = (ratio > 1) == (actual > 0) ? "too high" : "too low"
    return "\(said), \(percent) % \(word)"
  }

  // MARK: Choices

  /// The option that an answer means, by its letter or its words.
  func choice(_ answer: String) -> Int? {
    let texts = questions[0].form.options ?? []
    let typed = answer.lowercased().filter { !$0.isWhitespace }
    return texts.firstIndex { $0.lowercased().filter { !$0.isWhitespace } == typed }
      ?? ChoiceLetter.index(answer, count: texts.count)
  }

  private func judgeChoice(_ answer: String) -> Verdict {
    let texts = questions[0].form.options ?? []
    guard let choice = self.choice(answer) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(texts.count)])
    }
    if ChoiceLetter.text(choice) == solution[0] {
      return Verdict(.right, [told] + says)
    }
    var sentences = ["You said “\(texts[choice])”. \(told)"]
    if case .same(let curves) = exercise.asked, let difference = difference(curves[choice]) {
      // The answer is not given away: what the other run gives shows that it is another.
      sentences = [difference]
    }
    return Verdict(
      .wrong, sentences + says, mistake: "choice-\(ChoiceLetter.text(choice))")
  }

  /// Where the run that was chosen differs from the one that is shown.
  private func difference(_ curve: PredictExercise.Curve) -> String? {
    for place in shownPlaces {
      let mine = curve.column.indices.contains(place) ? curve.column[place] : nil
      let (a, b) = (shown(mine), shown(actual(at: place)))
      guard a != b else { continue }
      let other =
        mine == nil ? "breaks off before step \(place)" : "has \(name) = \(a) at step \(place)"
      return "The run with \(curve.text) \(other); the run that is shown has \(b) there."
    }
    return nil
  }

  // MARK: Curves

  private func judgeCurve(_ answer: String, _ places: [Int]) -> Verdict {
    let predicted: [Double]
    do throws(FormulaError) {
      predicted = try NumbersAnswer.read(answer, count: places.count)
    } catch {
      return Verdict(.unreadable, [error.description])
    }
    let shape = CurveShape(
      times: places.map(Double.init), values: places.map { actual(at: $0) ?? .nan })
    let comparison = shape.comparison(with: predicted)
    guard let first = comparison.differing.first else {
      let note = shape.farthest(from: predicted)
      return Verdict(
        .right, ["The shape is right. \(told)"] + (note.map { [$0] } ?? []) + says)
    }
    var sentences = comparison.differing.map(\.sentence)
    if !comparison.agreeing.isEmpty {
      sentences.append("What agrees: \(comparison.agreeing.joined(separator: ", ")).")
    }
    return Verdict(.wrong, sentences + says, mistake: first.rule)
  }
}
