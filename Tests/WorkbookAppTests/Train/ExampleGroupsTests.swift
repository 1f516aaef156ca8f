import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct ExampleGroupsTests {
  @Test func pointsStandByTheirClasses() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    let all = ExampleGroups(scene: scene, part: .all).classes
    #expect(all.groups.map(\.points.count).reduce(0, +) == 60 && all.selected == nil)
    scene.context.example = 42
    let held = ExampleGroups(scene: scene, part: .heldOut).classes
    #expect(held.groups.map(\.points.count).reduce(0, +) == 18 && held.selected?.index == 0)
    #expect(ExampleGroups(scene: scene, part: .learnedFrom).classes.selected == nil)
  }

  @Test func numbersStandByTheirPart() throws {
    var scene = try TrainScenes.scene(TrainScenes.line)
    scene.context.example = 6
    let groups = ExampleGroups(scene: scene, part: .all).targets
    #expect(groups.groups.map(\.name) == ["learned from", "held out"])
    #expect(groups.selected == ScatterPlot.Selection(group: 1, index: 0))
  }

  @Test func largeModelsHaveCoarserGrids() throws {
    let small = try TrainScenes.scene(TrainScenes.xor).state
    #expect(ExampleGroups.grid(small, columns: 100, rows: 60).columns == 100)
    var lab = TrainScenes.xor
    lab.layers = [400, 400]
    let large = try TrainScenes.scene(lab, steps: 0).state
    let grid = ExampleGroups.grid(large, columns: 100, rows: 60)
    #expect(grid.columns < 30 && grid.columns * grid.rows >= 150)
  }
}
