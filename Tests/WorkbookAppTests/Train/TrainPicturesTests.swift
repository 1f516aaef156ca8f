import Labs
import Testing

@testable import WorkbookApp

struct TrainPicturesTests {
  @Test func everyNameHasItsPicture() {
    #expect(TrainPictures.all.map(\.name) == TrainPictureName.allCases)
    for name in TrainPictureName.allCases { #expect(TrainPictures.picture(name).name == name) }
  }

  /// What a lesson may ask for can be drawn after a few steps, or it says why not.
  @Test(arguments: ["logistic", "xor", "line", "digits", "convolution"])
  func whatAppliesIsDrawn(_ name: String) throws {
    let labs = [
      "logistic": TrainScenes.logistic, "xor": TrainScenes.xor, "line": TrainScenes.line,
      "digits": TrainScenes.digits, "convolution": TrainScenes.convolution,
    ]
    let scene = try TrainScenes.scene(try #require(labs[name]), steps: 30)
    for picture in TrainPictures.all where picture.applies(to: scene.state) {
      #expect(!picture.title(of: scene).isEmpty && picture.awaits.hasSuffix("."))
      if picture.name != .mistakes {
        #expect(picture.plot(of: scene) != nil, "\(name): \(picture.name)")
      }
    }
  }

  @Test func aStartHasWhatTheLessonWantsFirst() throws {
    let xor = try TrainScenes.scene(TrainScenes.xor).state
    #expect(
      TrainPictures.start([], of: xor) == [.map, .loss, .network, .metric, .confusion, .example])
    #expect(
      TrainPictures.start([.roc, .fit, .loss], of: xor).prefix(3) == [.roc, .loss, .map])
    let line = try TrainScenes.scene(TrainScenes.line).state
    #expect(TrainPictures.start([], of: line).prefix(4) == [.fit, .loss, .weights, .metric])
    let digits = try TrainScenes.scene(TrainScenes.digits).state
    #expect(
      TrainPictures.start([], of: digits)
        == [.confusion, .loss, .mistakes, .example, .probabilities, .filters])
  }

  @Test func whatSaysNothingIsNotOffered() throws {
    let line = TrainPictures.applying(to: try TrainScenes.scene(TrainScenes.line).state)
    for name in [TrainPictureName.map, .network, .confusion, .roc, .filters, .features] {
      #expect(!line.contains(name))
    }
    var large = TrainScenes.xor
    large.layers = [40]
    let names = TrainPictures.applying(to: try TrainScenes.scene(large).state)
    #expect(!names.contains(.network) && names.contains(.matrix))
  }
}
