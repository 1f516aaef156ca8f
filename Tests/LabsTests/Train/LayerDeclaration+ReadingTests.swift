import Testing

@testable import Labs

struct LayerDeclarationReadingTests {
  private func fault(_ text: String) -> String? {
    do {
      _ = try LayerDeclaration(reading: text)
      return nil
    } catch {
      #expect(error.key == "layers")
      return error.message
    }
  }

  @Test(arguments: [
    "8", "512", "8 relu", "3 leakyReLU(0.01)", "dropout 0.2", "dropout 0", "batchnorm",
    "batchnorm 0.9", "batchnorm 0", "flatten",
    "conv 6 3x3", "conv 6 3x5 stride 2 same relu", "conv 1 1x1 tanh", "maxpool 2",
    "maxpool 3 stride 2 same", "avgpool 2x3", "avgpool 4 stride 1",
  ])
  func whatIsPrintedIsWhatWasRead(_ text: String) throws {
    let layer = try LayerDeclaration(reading: text)
    #expect(layer.description == text)
    #expect(try LayerDeclaration(reading: "  \(text) ") == layer)
  }

  @Test func otherWaysToWriteTheSame() throws {
    #expect(
      try LayerDeclaration(reading: "conv 6 3 relu same").description == "conv 6 3x3 same relu")
    #expect(try LayerDeclaration(reading: "maxpool 2x2 stride 2 valid").description == "maxpool 2")
    #expect(try LayerDeclaration(reading: "avgpool 3x2").description == "avgpool 3x2")
  }

  @Test func faultsSayWhatToWrite() {
    #expect(fault("")?.contains("“” is none that is known") == true)
    #expect(fault("0") == "The layer “0” has 0 units, and a layer has 1 to 512: 8")
    #expect(fault("8 relu 3")?.hasSuffix("at most an activation: \"8 relu\"") == true)
    #expect(fault("8 rely")?.hasPrefix("Hidden layers have no activation “rely”.") == true)
    #expect(fault("8 softmax")?.hasPrefix("Hidden layers have no activation") == true)
    for text in ["dropout", "dropout 1", "dropout -0.1", "dropout 0.2 0.3", "dropout nan"] {
      #expect(fault(text)?.hasSuffix("from 0 to 0.95: \"dropout 0.2\"") == true, "\(text)")
    }
    for text in ["batchnorm 1", "batchnorm x", "batchnorm 0.9 0.9", "batchnorm -1"] {
      #expect(fault(text)?.hasSuffix("from 0 to 0.999: \"batchnorm 0.9\"") == true, "\(text)")
    }
    #expect(fault("flatten 2") == "The layer “flatten 2” stands alone: \"flatten\"")
    #expect(fault("conv")?.contains("number of filters") == true)
    #expect(fault("conv 6")?.contains("size of its window") == true)
    #expect(fault("conv 6 3x3x3")?.contains("size of its window") == true)
    #expect(fault("conv 6 99x3")?.contains("up to 32x32") == true)
    #expect(fault("conv 6 3x3 stride")?.contains("behind “stride”") == true)
    #expect(fault("conv 6 3x3 relu tanh")?.contains("more than an activation") == true)
    #expect(fault("maxpool")?.contains("size of its window") == true)
    #expect(fault("maxpool 2 relu")?.contains("does not know") == true)
    #expect(fault(String(repeating: "8", count: 500))?.utf8.count ?? 999 < 400)
    #expect(fault("99999999999999999999")?.contains("none that is known") == true)
  }
}
