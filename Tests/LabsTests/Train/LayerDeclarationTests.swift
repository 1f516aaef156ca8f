import Testing

@testable import Labs

struct LayerDeclarationTests {
  @Test func sizeAndActivationAreThoseOfLayersWithUnits() {
    var layer: LayerDeclaration = 8
    (layer.size, layer.activation) = (3, "relu")
    #expect(layer == .dense(3, activation: "relu") && layer.isWeighted && !layer.takesPictures)
    layer = .convolution(.init(6, .init(3, 3, stride: 1)))
    (layer.size, layer.activation) = (2, "tanh")
    #expect(layer.description == "conv 2 3x3 tanh" && layer.takesPictures)
    layer = .dropout(0.5)
    (layer.size, layer.activation) = (2, "tanh")
    #expect(layer == .dropout(0.5) && layer.size == nil && layer.activation == nil)
  }
}
