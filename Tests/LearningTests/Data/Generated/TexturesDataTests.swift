import Learning
import Tensors
import Testing

@Suite struct TexturesDataTests {
  /// Images of one texture without noise, all at one angle and frequency.
  private func images(
    _ texture: TexturesData.Texture, angle: Double = 0, side: Int = 16
  ) throws -> [Tensor] {
    let weights = TexturesData.Texture.allCases.map { $0 == texture ? 1.0 : 0 }
    let data = try TexturesData(
      count: 8, side: side, noise: 0, frequency: 4, frequencySpread: 0, angle: angle,
      angleSpread: 0, balance: weights
    ).make(seed: 2)
    return (0..<8).map { data.inputs.rows([$0]).reshaped(to: [side, side]) }
  }

  @Test func imagesHaveOneChannelAndNamesOfTextures() throws {
    let data = try TexturesData(count: 12, side: 9).make(seed: 1)
    #expect(data.inputs.shape == [12, 9, 9, 1])
    #expect(data.classNames == ["stripes", "checker", "dots", "noise"])
    #expect(data.inputs.values.allSatisfy { (0...1).contains($0) })
  }

  @Test func stripesRunAcrossTheirAngle() throws {
    for image in try images(.stripes) {
      // The wave goes to the right with 4 periods in 16 pixels: columns are even, 4 pixels a period.
      for row in 0..<16 {
        for column in 0..<16 {
          #expect(abs(image[row, column] - image[0, column]) < 1e-6)
          if column >= 4 { #expect(abs(image[row, column] - image[row, column - 4]) < 1e-6) }
        }
      }
      #expect(Set((0..<4).map { image[0, $0] }).count > 1)
    }
    for image in try images(.stripes, angle: 90) {
      for row in 0..<16 {
        #expect((0..<16).allSatisfy { abs(image[row, $0] - image[row, 0]) < 1e-6 })
      }
    }
  }

  @Test func stripesAt45DegreesRunFromTopLeftToBottomRight() throws {
    // The wave goes up and to the right: its phase stays on the way down and to the right.
    for image in try images(.stripes, angle: 45) {
      for step in 1..<16 { #expect(abs(image[step, step] - image[0, 0]) < 1e-5) }
    }
  }

  @Test func checkerIsHalfWhiteInSquares() throws {
    for image in try images(.checker) {
      #expect(image.values.allSatisfy { $0 == 0 || $0 == 1 })
      #expect(image.values.count { $0 == 1 } == 128)
      // Half a period, 2 pixels, along either direction changes the colour.
      for row in 0..<14 {
        for column in 0..<14 {
          #expect(image[row, column] != image[row + 2, column])
          #expect(image[row, column] != image[row, column + 2])
        }
      }
    }
  }

  @Test func dotsRepeatAndCoverAboutHalf() throws {
    for image in try images(.dots, side: 64) {
      #expect(image.values.allSatisfy { $0 == 0 || $0 == 1 })
      let white = Double(image.values.count { $0 == 1 }) / 4096
      #expect(abs(white - 0.5) < 0.06)
      for row in 0..<48 {
        for column in 0..<48 {
          #expect(image[row, column] == image[row + 16, column])
          #expect(image[row, column] == image[row, column + 16])
        }
      }
    }
  }

  @Test(arguments: [20.0, 45, -70])
  func turnedTexturesRepeatInBothDirections(_ angle: Double) throws {
    // If both directions fell together, checks would be all white and dots would be stripes.
    for texture in [TexturesData.Texture.checker, .dots] {
      for image in try images(texture, angle: angle, side: 64) {
        let white = Double(image.values.count { $0 == 1 }) / 4096
        #expect(abs(white - 0.5) < 0.1)
      }
    }
  }

  @Test func noiseIsUniform() throws {
    let values = try images(.noise, side: 64).flatMap(\.values)
    let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
    // Four standard errors of 32768 uniform numbers.
    #expect(abs(mean - 0.5) < 0.0064)
    #expect(values.min()! < 0.001 && values.max()! > 0.999)
  }

  @Test func refusesAFrequencyThatCouldVanish() {
    let expected = DataSettingError(
      setting: "frequencySpread", value: "2", allowed: "below the frequency, 2")
    #expect(throws: expected) { try TexturesData(frequency: 2, frequencySpread: 2) }
    #expect(throws: DataSettingError.self) { try TexturesData(side: 3) }
    #expect(throws: DataSettingError.self) { try TexturesData(angle: 200) }
  }
}
