import Learning

@testable import Labs

/// Small pictures to learn from, and a net with everything that a step may depend on.
enum LongSamples {
  static func data(_ count: Int = 52, seed: UInt64 = 3) throws -> LongData {
    let shapes = try ShapesData(count: count, side: 8)
    let names = ShapesData.Outline.allCases.map(\.rawValue)
    func pictures(_ seed: UInt64) throws -> Dataset {
      let made = shapes.make(seed: seed)
      return try Dataset(
        rows: (0..<made.count).map { made.inputRow($0) },
        targets: (0..<made.count).map { made.targetRow($0) }, classNames: names)
    }
    return try LongData(
      name: "shapes", training: pictures(seed), test: pictures(seed + 1), sizes: [8, 8, 1])
  }

  static func lesson() throws -> TrainDeclaration {
    var lesson = TrainDeclaration(.table("digits", inputs: [], target: "label"))
    lesson.image = [4, 4]
    lesson.layers = try [
      "conv 4 3x3 same relu", "batchnorm", "maxpool 2", "flatten", "dropout 0.3", "8 relu",
    ].map { try LayerDeclaration(reading: $0) }
    lesson.initializer = .rule(.he, isNormal: true)
    (lesson.optimizer, lesson.rate) = ("Adam", 0.01)
    lesson.schedule = ScheduleDeclaration(.cosine(steps: 7, lastShare: 0.01), warmup: 3)
    lesson.batch = 16
    lesson.scales = true
    lesson.seed = 5
    return lesson
  }

  static func training(epochs: Int = 3, threads: Int = 1) throws -> LongTraining {
    try LongTraining(lesson(), on: data(), epochs: epochs, threads: threads)
  }
}

extension LongTraining {
  /// Goes on to the end; what a clock says is left out of the records.
  func finish() -> [EpochRecord] {
    while !isFinished, divergence == nil { _ = advance() }
    return history.map { record in
      var record = record
      record.seconds = 0
      return record
    }
  }
}
