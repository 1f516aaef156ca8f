import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct MapPictureTests {
  @Test func theGroundIsWhatTheModelSays() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    let map = try #require(MapPicture().plot(of: scene) as? DecisionMap)
    #expect(map.groups.count == 2 && map.groups.map(\.points.count).reduce(0, +) == 42)
    guard case .probability(let field) = map.ground else {
      Issue.record("no probability")
      return
    }
    #expect(field.values.allSatisfy { (0...1).contains($0) })
    scene.context.isDiscrete = true
    scene.context.part = .heldOut
    let classes = try #require(MapPicture().plot(of: scene) as? DecisionMap)
    guard case .classes(let numbers, _, _) = classes.ground else {
      Issue.record("no classes")
      return
    }
    #expect(Set(numbers).isSubset(of: [0, 1]))
    #expect(classes.groups.map(\.points.count).reduce(0, +) == 18)
    #expect(MapPicture().title(of: scene) == "decision map, held out, classes")
  }

  @Test func severalClassesAreRegions() throws {
    var lab = TrainDeclaration(.points(inputs: [[0, 0], [1, 0], [0, 1]], targets: [0, 1, 2]))
    lab.task = .classification
    let map = try #require(MapPicture().plot(of: try TrainScenes.scene(lab)) as? DecisionMap)
    guard case .classes(let classes, _, _) = map.ground else {
      Issue.record("no classes")
      return
    }
    #expect(classes.allSatisfy { $0 < 3 } && map.groups.count == 3)
  }
}
