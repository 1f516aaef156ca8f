import Testing

@testable import Labs

struct SaliencyTests {
  /// By differences of the scores as a pixel is changed, in the numbers that the table has.
  @Test func itIsTheSlopeByEachPixel() throws {
    let names = (0..<4).flatMap { row in (0..<4).map { "p\(row)\($0)" } }
    var lab = TrainDeclaration(.table("bars", inputs: names, target: "label"))
    (lab.task, lab.layers, lab.rate) = (.classification, [3], 0.05)
    (lab.image, lab.divisor, lab.scales) = ([4, 4], 9, true)
    let state = try Trainings.state(lab, data: Trainings.bars)
    let example = try #require(state.example(2))
    for index in 0..<3 {
      let saliency = try #require(state.saliency(ofExample: 2, class: index))
      func score(_ pixel: Int, _ change: Double) -> Double {
        var inputs = example.inputs
        inputs[pixel] += change
        return Double(
          state.outputs(of: [state.examples.plain.modelNumbers(of: inputs, width: 16)])[0][index])
      }
      #expect(abs(saliency.score - score(0, 0)) < 1e-5 && saliency.index == index)
      #expect(abs((saliency.probability ?? 0) - example.answers[index]) < 1e-6)
      for pixel in 0..<16 {
        let slope = (score(pixel, 0.1) - score(pixel, -0.1)) / 0.2
        #expect(abs(abs(slope) - saliency.values[pixel]) < 1e-4)
      }
      #expect(saliency.values.contains { $0 > 0.01 })
    }
    #expect(state.saliency(ofExample: 2)?.index == example.chosenClass)
  }

  @Test func whatIsNoPictureHasNone() throws {
    #expect(try Trainings.xor().saliency(ofExample: 0) == nil)
    let state = try Trainings.convolution()
    #expect(state.saliency(ofExample: 99) == nil && state.saliency(ofExample: 0, class: 3) == nil)
    #expect(state.saliency(ofExample: 0)?.values.count == 16)
  }
}
