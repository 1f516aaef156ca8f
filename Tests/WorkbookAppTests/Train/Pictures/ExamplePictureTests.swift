import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ExamplePictureTests {
  @Test func numbersAreATable() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor)
    let table = try #require(ExamplePicture().plot(of: scene) as? Plots.DataTable)
    #expect(table.rowCount == 4)
    #expect(ExamplePicture().title(of: scene) == "example 43 of 60, held out")
  }

  @Test func picturesAreSeen() throws {
    let scene = try TrainScenes.scene(TrainScenes.digits)
    let image = try #require(ExamplePicture().plot(of: scene) as? ImagePlot)
    #expect(image.width == 8 && image.height == 8 && image.caption.contains("the model says"))
  }
}
