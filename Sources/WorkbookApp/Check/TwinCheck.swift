internal import Coursework

/// In the numbers of every seed each mistake gives a number of its own, so that it can be told.
struct TwinCheck: ExerciseChecker {
  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
    var found: [String: (twin: TwinNumber, seeds: [UInt64?])] = [:]
    let seeds: [UInt64?] = [nil] + (0..<UInt64(max(0, options.twinSeeds))).map { $0 }
    for seed in seeds {
      let numbers = exercise.kind.variant(seed: seed).twinNumbers
      // A kind that has none has none for any seed.
      if numbers.isEmpty { break }
      for twin in numbers where twin.clash != nil {
        found["\(twin.step) \(twin.id) \(twin.clash ?? "")", default: (twin, [])].seeds.append(seed)
      }
    }
    return found.values.sorted { ($0.twin.question, $0.twin.id) < ($1.twin.question, $1.twin.id) }
      .map { twin, seeds in
        let clash = twin.clash ?? ""
        // What is quoted may be a sentence, with a full stop of its own.
        let end = clash.hasSuffix(".") ? "" : "."
        return exercise.fault(
          "In \(seeds.inWords) “\(twin.formula)” gives \(twin.answer), which cannot be told from "
            + "\(clash)\(end) Change “given” or “vary”.",
          at: seeds.contains(nil) ? "given" : "vary")
      }
  }
}
