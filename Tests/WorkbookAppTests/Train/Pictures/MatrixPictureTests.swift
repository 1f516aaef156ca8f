import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct MatrixPictureTests {
  @Test func layersFollowEachOther() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    let first = try #require(MatrixPicture().plot(of: scene) as? HeatMap)
    #expect(first.rows.count == 4 && first.columnNames.count == 2)
    #expect(MatrixPicture().title(of: scene) == "weights of hidden 1, 4×2")
    scene.context.layer = 1
    #expect((MatrixPicture().plot(of: scene) as? HeatMap)?.rows.count == 1)
  }
}
