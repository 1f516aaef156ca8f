import Tensors
import Testing

@testable import Learning

@Suite struct ExampleBuilderTests {
  @Test func mixesExamplesWithoutTearingThemApart() {
    var builder = ExampleBuilder(inputShape: [2])
    for index in 0..<30 { builder.add([Double(index), -Double(index)], target: Double(index)) }
    let data = builder.shuffled(seed: 1)
    #expect(data.inputs.shape == [30, 2])
    #expect(data.targets.values.sorted() == (0..<30).map(Float.init))
    #expect(data.targets.values != data.targets.values.sorted())
    for row in 0..<30 {
      let target = data.targets.values[row]
      #expect(Array(data.inputs.row(row)) == [target, -target])
    }
  }

  @Test func noExamplesAreAnEmptyDataset() {
    let data = ExampleBuilder(inputShape: [4, 4, 1]).shuffled(seed: 0, classNames: ["a"])
    #expect(data.inputs.shape == [0, 4, 4, 1] && data.targets.shape == [0, 1])
  }

  @Test func anInputOfAnotherShapeIsAMistakeOfTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var builder = ExampleBuilder(inputShape: [2])
      builder.add([1.0], target: 0)
    }
  }

  @Test func noNoiseIsExactlyZero() {
    var random = RandomStream(seed: 0)
    #expect((0..<10).allSatisfy { _ in random.noise(0) == 0 })
    #expect((0..<10).contains { _ in random.noise(1) != 0 })
    #expect((0..<100).allSatisfy { _ in (2.0...3.0).contains(random.number(in: 2...3)) })
  }
}
