import Coursework
import Foundation
import Labs

extension RunCommand {
  /// How many epochs there are where nothing is said.
  private static let usualEpochs = 12

  /// Trains a lesson's network on all images of a set.
  func runLong(_ lesson: Lesson, _ images: ImageFolder) throws {
    guard steps == nil, settings.isEmpty, format != .line else {
      throw Failure.usage(
        "A training on all images is counted in epochs and takes its settings from the lesson. Leave out "
          + "--steps, --set and --format line.")
    }
    if let export, !export.hasSuffix(".safetensors") {
      throw Failure.usage("\(export): weights are written as safetensors. Write model.safetensors")
    }
    let chosen = try LongRunLab.find(lab, for: images.name, in: lesson)
    var declaration = chosen.declaration
    if let seed { declaration.seed = UInt64(bitPattern: Int64(seed)) }
    let place =
      try checkpoint
      ?? CheckpointFile.usual(
        lesson: lesson.id, data: images.name, ProcessInfo.processInfo.environment)
    let data = try images.load()
    let training: LongTraining
    do {
      training = try LongTraining(
        declaration, on: data, epochs: epochs ?? Self.usualEpochs,
        threads: ProcessInfo.processInfo.activeProcessorCount > 1 ? 2 : 1)
    } catch {
      throw Failure.data("The experiment of \(lesson.id) cannot be run on \(data.name): \(error)")
    }
    let run = LongRun(
      lesson: lesson.id, lab: chosen.id, format: format, training: training, checkpoint: place,
      export: export)
    try run.run(resuming: resume)
  }
}
