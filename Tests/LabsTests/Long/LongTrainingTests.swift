import Learning
import Testing

@testable import Labs

@Suite struct LongTrainingTests {
  /// 52 pictures in batches of 16: three whole ones and a rest of 4.
  @Test func anEpochGoesThroughAllImagesAndThenTests() throws {
    let training = try LongSamples.training()
    #expect(training.steps.perEpoch == 4 && training.steps.all == 12)
    for _ in 0..<3 {
      let record = training.advance()
      #expect(record == nil)
    }
    #expect(training.images == 48 && training.history.isEmpty)
    let ended = try #require(training.advance())
    #expect(ended.epoch == 1 && training.history == [ended] && training.images == 52)
    #expect(ended.seconds > 0 && ended.loss.isFinite && ended.testLoss.isFinite)
    // Accuracies are so many of 52.
    for share in [ended.accuracy, ended.testAccuracy] {
      #expect(abs(share * 52 - (share * 52).rounded()) < 1e-9)
    }
  }

  @Test func theLossOfAnEpochIsTheMeanOverItsImages() throws {
    let training = try LongSamples.training()
    var (sum, steps) = (0.0, [16, 16, 16, 4])
    while let size = steps.first {
      steps.removeFirst()
      _ = training.advance()
      sum += Double(training.checkpoint.training.loss) * Double(size)
    }
    #expect(abs(try #require(training.history.first).loss - sum / 52) < 1e-12)
  }

  /// The run's central promise: wherever it is cut, what is taken up again is the same run.
  @Test func aRunThatIsCutAnywhereAndTakenUpAgainIsTheSameToTheLastBit() throws {
    let uncut = try LongSamples.training()
    var checkpoints = [uncut.checkpoint]
    while !uncut.isFinished {
      _ = uncut.advance()
      checkpoints.append(uncut.checkpoint)
    }
    let (records, word) = (uncut.finish(), uncut.fingerprint)
    #expect(records.count == 3 && checkpoints.count == 13)
    for checkpoint in checkpoints {
      let (notes, numbers) = (checkpoint.notes, checkpoint.training)
      let read = try LongCheckpoint(
        notes: notes, weights: numbers.weights, first: numbers.first, second: numbers.second)
      let again = try LongSamples.training()
      try again.restore(read)
      #expect(again.step == numbers.step)
      let (other, otherWord) = (again.finish(), again.fingerprint)
      #expect(other == records && otherWord == word, "cut after step \(numbers.step)")
      #expect(again.checkpoint.training == uncut.checkpoint.training)
    }
  }

  @Test func twoThreadsGiveTheSameNumbers() throws {
    let (one, two) = (try LongSamples.training(), try LongSamples.training(threads: 2))
    let (first, second) = (one.finish(), two.finish())
    #expect(first == second && one.fingerprint == two.fingerprint)
  }

  @Test func itLearns() throws {
    let training = try LongTraining(
      LongSamples.lesson(), on: LongSamples.data(400), epochs: 12)
    let records = training.finish()
    let (first, last) = (try #require(records.first), try #require(records.last))
    // One in four would be right by chance.
    #expect(last.testAccuracy > 0.5)
    #expect(last.loss < 0.9 * first.loss)
  }

  @Test func nothingHappensBehindTheEnd() throws {
    let training = try LongSamples.training(epochs: 1)
    _ = training.finish()
    let before = training.checkpoint
    let record = training.advance()
    #expect(record == nil && training.checkpoint == before && training.isFinished)
  }

  @Test func aRunThatDivergesSaysSoAndEndsThere() throws {
    var lesson = try LongSamples.lesson()
    (lesson.optimizer, lesson.rate, lesson.momentum) = ("SGD", 1000, 0.9)
    lesson.layers = [8, 8]
    lesson.schedule = ScheduleDeclaration(.constant)
    lesson.activation = "linear"
    lesson.initializer = .normal(1000)
    let training = try LongTraining(lesson, on: LongSamples.data(), epochs: 50)
    _ = training.finish()
    #expect(training.divergence?.contains("Try a smaller learning rate") == true)
    let step = training.step
    let record = training.advance()
    #expect(record == nil && training.step == step && !training.isFinished)
  }

  @Test func aCheckpointOfAnotherRunIsRefusedWithBothSides() throws {
    let training = try LongSamples.training(epochs: 2)
    let error = #expect(throws: LabError.self) {
      try training.restore(LongSamples.training(epochs: 3).checkpoint)
    }
    #expect(
      error?.message
        == "The checkpoint is of another run: it has “epochs 3”, and this run “epochs 2”. Say the "
        + "same again, or begin anew without --resume.")
    var broken = training.checkpoint
    broken.training.weights.removeLast()
    #expect(throws: LabError.self) { try training.restore(broken) }
    broken = training.checkpoint
    broken.training.step = 5
    #expect(throws: LabError.self) { try training.restore(broken) }
    #expect(training.step == 0)
  }

  @Test func theHeadlineSaysWhatIsTrained() throws {
    let text = try LongSamples.training().headline
    #expect(
      text.hasPrefix("shapes: 52 images to learn from, 52 to test on; layers conv 4 3x3 same"))
    #expect(text.hasSuffix("weights; 3 epochs of 4 steps"))
  }
}
