import Learning
import Tensors
import Testing

/// What holds for every kind of generated data.
@Suite struct GeneratedDataTests {
  @Test(arguments: GeneratedDataKinds.all.indices)
  func standardSettingsAreAllowedAndExplained(_ index: Int) throws {
    let kind = GeneratedDataKinds.all[index]
    #expect(Set(kind.settings.map(\.name)).count == kind.settings.count)
    #expect(kind.settings.allSatisfy { !$0.meaning.isEmpty })
    #expect(kind.summary.hasSuffix("."))
    for setting in kind.settings {
      #expect(try setting.checked(setting.standard) == setting.standard)
    }
    #expect(try kind.init(settings: [:]).make(seed: 0).count > 0)
  }

  @Test(arguments: GeneratedDataKinds.all.indices)
  func dependsOnSettingsAndSeedAlone(_ index: Int) throws {
    let kind = GeneratedDataKinds.all[index]
    let sets = try (0..<4).map { try kind.init(settings: [:]).make(seed: $0) }
    for (seed, set) in sets.enumerated() {
      #expect(try kind.init(settings: [:]).make(seed: UInt64(seed)) == set)
    }
    #expect(Set(sets).count == 4)
  }

  @Test(arguments: GeneratedDataKinds.all.indices, [1, 2, 3, 50])
  func hasAsManyExamplesAsAskedFor(_ index: Int, _ count: Int) throws {
    let kind = GeneratedDataKinds.all[index]
    let data = try kind.init(settings: ["count": .number(Double(count))]).make(seed: 5)
    #expect(data.count == count && data.targets.shape == [count, 1])
    #expect(data.inputs.values.allSatisfy { $0.isFinite })
    #expect(data.targets.values.allSatisfy { $0.isFinite })
    // What was made without checks passes them.
    let checked = try Dataset(
      inputs: data.inputs, targets: data.targets, classNames: data.classNames)
    #expect(checked == data)
  }

  @Test(arguments: GeneratedDataKinds.all.indices)
  func classesAreEquallyLarge(_ index: Int) throws {
    let data = try GeneratedDataKinds.all[index].init(settings: ["count": 61]).make(seed: 5)
    guard !data.classNames.isEmpty else { return }
    let counts = try data.classCounts()
    #expect(counts.reduce(0, +) == 61)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    let numbers = try data.classNumbers()
    #expect(numbers != numbers.sorted(), "examples are mixed")
  }

  @Test(arguments: GeneratedDataKinds.all.indices)
  func classesAreAsLargeAsTheirWeights(_ index: Int) throws {
    let kind = GeneratedDataKinds.all[index]
    let classes = try kind.init(settings: [:]).make(seed: 0).classNames.count
    guard classes > 0 else { return }
    var weights = Array(repeating: 0.0, count: classes)
    (weights[0], weights[1]) = (3, 1)
    let settings: [String: DataSetting.Value] = ["count": 40, "balance": .numbers(weights)]
    let counts = try kind.init(settings: settings).make(seed: 1).classCounts()
    #expect(counts == [30, 10] + Array(repeating: 0, count: classes - 2))
  }

  @Test(arguments: GeneratedDataKinds.all.indices, [0, -1, 1e9, 2.5])
  func refusesOtherCounts(_ index: Int, _ count: Double) {
    let error = #expect(throws: DataSettingError.self) {
      _ = try GeneratedDataKinds.all[index].init(settings: ["count": .number(count)])
    }
    #expect(error?.setting == "count")
    #expect(error?.allowed.hasPrefix("a whole number from 1 to ") == true)
  }

  @Test(arguments: GeneratedDataKinds.all.indices, [-0.1, 1e9, Double.nan])
  func refusesOtherNoise(_ index: Int, _ noise: Double) throws {
    let kind = GeneratedDataKinds.all[index]
    guard kind.settings.contains(where: { $0.name == "noise" }) else {
      // Blobs have a spread for every cloud instead.
      #expect(kind.kind == "blobs")
      return
    }
    let error = #expect(throws: DataSettingError.self) {
      _ = try kind.init(settings: ["noise": .number(noise)])
    }
    #expect(error?.setting == "noise")
    #expect(error?.allowed.hasPrefix("a number from 0 to ") == true)
  }
}
