import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “ImageRotation”.
@Suite struct ImageRotationTests {
  private let image = Tensor([3, 4, 1], (1...12).map(Float.init))
  private let square = Tensor([3, 3, 1], (1...9).map(Float.init))

  @Test(
    arguments: [
      (
        30,
        [
          0.6531261565508616, 2.2691515603353003, 4.968911086754464, 5.282377607281252,
          2.200961894323342, 5.06698729810778, 7.933012701892219, 10.799038105676658,
          3.8301270189221936, 8.031088913245537, 9.222518190466996, 4.338543594251439,
        ]
      ),
      (
        -45,
        [
          4.6966991411008925, 4.025126265847083, 2.0162427893638992, 0.6626893987706253,
          8.866747852752237, 7.56066017177982, 5.439339828220178, 3.3446699141100895,
          2.3563402126665793, 10.195174977498423, 8.974873734152915, 4.822330470336312,
        ]
      ),
      (
        100,
        [
          2.6083498886393475, 6.296609046488978, 10.06219188087088, 3.9188666559782614,
          1.4431427979636338, 4.617208582809049, 8.382791417190951, 5.353106018298313,
          0.6199558506135887, 2.9378081191291194, 6.703390953511022, 6.445325237292691,
        ]
      ),
    ] as [(Float, [Double])])
  func turnsAsScipy(_ degrees: Float, _ expected: [Double]) {
    let turned = ImageRotation.rotated(image, degrees: degrees)
    #expect(ScikitReference.agrees(turned.values, expected, within: 1e-5))
  }

  @Test func aQuarterTurnOnlyMovesPixels() {
    #expect(ImageRotation.rotated(square, degrees: 90).values == [3, 6, 9, 2, 5, 8, 1, 4, 7])
    #expect(
      ImageRotation.rotated(square, degrees: -270) == ImageRotation.rotated(square, degrees: 90))
    #expect(ImageRotation.rotated(square, degrees: 180).values == square.values.reversed())
    #expect(ImageRotation.rotated(square, degrees: 360) == square)
    var turned = square
    for _ in 0..<4 { turned = ImageRotation.rotated(turned, degrees: -90) }
    #expect(turned == square)
  }

  @Test func whatComesFromOutsideIsTheFill() {
    let turned = ImageRotation.rotated(Tensor([3, 9, 1], filledWith: 2), degrees: 90, fill: 7)
    #expect(turned[0, 0, 0] == 7 && turned[1, 4, 0] == 2 && turned[2, 8, 0] == 7)
    #expect(ImageRotation.rotated(image, degrees: 0, fill: .nan) == image)
  }

  @Test func oneFillEverywhereStays() {
    let flat = Tensor([5, 4, 2], filledWith: 3)
    let turned = ImageRotation.rotated(flat, degrees: 33, fill: 3)
    #expect(turned.values.allSatisfy { abs($0 - 3) < 1e-6 })
  }

  @Test func turnsBothWaysWithinTheLimit() throws {
    let rotation = try ImageRotation(degrees: 180)
    var random = RandomStream(seed: 9)
    // A dot at the right end of the middle row shows the angle: up for positive turns.
    let dot = Tensor([9, 9, 1], (0..<81).map { $0 == 44 ? 1 : 0 })
    let turned = (0..<200).map { _ in rotation.apply(to: dot, random: &random).values }
    let up = turned.count { $0[..<36].contains { $0 > 0.2 } }
    #expect((60...140).contains(up))
  }

  @Test(arguments: [Float(-1), 181, .infinity])
  func refusesOtherAngles(_ degrees: Float) {
    let error = #expect(throws: DataSettingError.self) { try ImageRotation(degrees: degrees) }
    #expect(error?.setting == "degrees" && error?.allowed == "a number from 0 to 180")
  }
}
