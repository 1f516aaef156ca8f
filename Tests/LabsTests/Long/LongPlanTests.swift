import Learning
import Testing

@testable import Labs

@Suite struct LongPlanTests {
  @Test func theLessonsNetTakesTheSizesOfTheImages() throws {
    let plan = try LongPlan(LongSamples.lesson(), on: LongSamples.data(), epochs: 2)
    #expect(plan.declaration.image == [8, 8, 1] && plan.steps == 8)
    // conv: 4·(9 + 1), its normalisation: 4·4, dense: 8·(4·4·4 + 1), output: 4·(8 + 1).
    #expect(plan.plan.model.weightCount == 40 + 16 + 520 + 36)
  }

  @Test func aNetWithoutPicturesGetsAllNumbersOfAnImage() throws {
    var lesson = try LongSamples.lesson()
    (lesson.image, lesson.layers) = ([], [6])
    let plan = try LongPlan(lesson, on: LongSamples.data(), epochs: 1)
    #expect(plan.plan.model.weightCount == 6 * 65 + 4 * 7)
  }

  @Test func inputsAreScaledByTheImagesToLearnFrom() throws {
    let examples = try LongPlan(LongSamples.lesson(), on: LongSamples.data(), epochs: 1).examples
    let all = (0..<examples.training.count).flatMap { examples.training.inputRow($0) }
    let mean = all.reduce(0) { $0 + Double($1) } / Double(all.count)
    let variance = all.reduce(0) { $0 + Double($1) * Double($1) } / Double(all.count)
    #expect(abs(mean) < 1e-5 && abs(variance - 1) < 1e-4)
    let test = try #require(examples.heldOut)
    // Those to test on go through the same numbers, which the others gave.
    let scaler = try Standardizer.fit(LongSamples.data().training.inputs)
    let plain = try LongSamples.data().test.inputRow(0)
    let wanted = plain.indices.map {
      Float((Double(plain[$0]) - scaler.means[$0]) / scaler.standardDeviations[$0])
    }
    #expect(test.inputRow(0) == wanted)
  }

  @Test func aCosineEndsWithTheRun() throws {
    let cosine = try ScheduleDeclaration(reading: "warmup 20 cosine 200 0.1")
    #expect(cosine.lasting(1000).description == "warmup 20 cosine 980 0.1")
    #expect(cosine.lasting(40).description == "warmup 10 cosine 30 0.1")
    let step = try ScheduleDeclaration(reading: "step 100 0.5")
    #expect(step.lasting(1000) == step)
  }

  @Test func whatCannotBeTrainedOnImagesSaysWhy() throws {
    var lesson = try LongSamples.lesson()
    lesson.task = .regression
    let data = try LongSamples.data()
    var error = #expect(throws: LabError.self) { _ = try LongPlan(lesson, on: data, epochs: 1) }
    #expect(error?.message.contains("learns numbers, and shapes has classes") == true)
    error = #expect(throws: LabError.self) {
      _ = try LongPlan(LongSamples.lesson(), on: data, epochs: .max)
    }
    #expect(error?.message.contains("epochs are too many") == true)
  }

  /// Whatever changes the run changes its line, so that a checkpoint is of one run only.
  @Test func theLineTellsRunsApart() throws {
    let data = try LongSamples.data()
    func text(_ lesson: TrainDeclaration, _ data: LongData, _ epochs: Int) throws -> String {
      try LongPlan(lesson, on: data, epochs: epochs).text(data, epochs: epochs)
    }
    let lesson = try LongSamples.lesson()
    let same = try text(lesson, data, 2)
    #expect(try same == text(lesson, LongSamples.data(), 2))
    var others = [try text(lesson, data, 3), try text(lesson, LongSamples.data(seed: 4), 2)]
    let changes: [(inout TrainDeclaration) -> Void] = [
      { $0.layers.removeLast() }, { $0.activation = "relu" }, { $0.initializer = .orthogonal },
      { $0.optimizer = "AdamW" }, { $0.rate = 0.02 }, { $0.batch = 8 }, { $0.l1 = 0.1 },
      { $0.l2 = 0.1 }, { $0.dropout = 0.1 }, { $0.normalizes = true }, { $0.scales = false },
      { $0.seed = 6 }, { $0.momentum = 0.5 }, { $0.clipping = ClippingDeclaration(1) },
      { $0.schedule = ScheduleDeclaration(.constant) }, { $0.loss = "MultiClassHinge" },
    ]
    for change in changes {
      var other = lesson
      change(&other)
      others.append(try text(other, data, 2))
    }
    #expect(Set(others + [same]).count == others.count + 1)
  }
}
