import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct PictureFrameTests {
  private func text(_ plot: (any Plot)?, isChosen: Bool, _ rows: Int) -> String {
    var canvas = Canvas(size: Size(columns: 40, rows: rows))
    let picture = TrainPanel.ShownPicture(
      name: .loss, title: "loss", awaits: "The curve begins with the first step.", plot: plot)
    canvas.draw(PictureFrame(picture: picture, isChosen: isChosen), in: canvas.bounds)
    return canvas.text
  }

  @Test func theChosenPlaceHasAMark() {
    let plot = LinesPlot(lines: ["here"])
    #expect(text(plot, isChosen: true, 10).contains("▸loss"))
    #expect(!text(plot, isChosen: false, 10).contains("▸"))
    // Where rows are few they are the picture's.
    #expect(!text(plot, isChosen: true, 6).contains("loss"))
  }

  @Test func whatIsNotThereYetIsSaid() {
    #expect(text(nil, isChosen: false, 8).contains("begins with the first step."))
    #expect(text(nil, isChosen: false, 8).contains("loss") && text(nil, isChosen: false, 0).isEmpty)
  }
}
