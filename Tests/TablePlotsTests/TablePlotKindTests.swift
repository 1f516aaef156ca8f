import Cells
import Plots
import Testing

@testable import TablePlots

@Suite struct TablePlotKindTests {
  @Test(
    arguments: [
      ("epoch,loss,val_loss\n1,0.9,1\n2,0.5,0.7\n3,0.4,0.8\n", "line: loss, val_loss over epoch"),
      ("a,b\n3,1\n1,2\n2,5\n", "scatter: b against a"),
      (flowers, "scatter: width against length, groups by species"),
      ("a\n1\n5\n2\n", "histogram: the values of a"),
      ("city,heads\nUlm,3\nRom,5\n", "bars: heads by city"),
      ("kind,x\na,1\na,2\nb,3\nb,4\n", "box: x by kind"),
      ("3 1 2\n1 5 6\n2 8 9\n", "heat: 3 × 3 numbers"),
      ("name\nAda\nBob\n", "table: name"),
    ])
  func theGuessSuitsTheTable(_ text: String, _ choice: String) throws {
    #expect(try made(text).choice == choice)
  }

  @Test func whatIsSaidCounts() throws {
    #expect(try made(flowers, PlotRequest(kind: "table")).plot is DataTable)
    #expect(try made(flowers, PlotRequest(y: ["width"])).plot is Histogram)
    #expect(try made(flowers, PlotRequest(x: "species", y: ["width"])).plot is BarChart)
    #expect(try made(flowers, PlotRequest(x: "1", y: ["2"])).plot is ScatterPlot)
  }

  @Test func aKindThatIsNotThereIsExplained() throws {
    let text = try #require(try complaint(flowers, PlotRequest(kind: "pie")))
    #expect(text.contains("“pie”") && text.contains("line, scatter"))
  }

  @Test func aHeaderAloneIsNothingToDraw() throws {
    let text = try #require(try complaint("a,b\n"))
    #expect(text.contains("no rows"))
  }

  @Test func everyKindHasANameOfItsOwnAndASummary() {
    #expect(Set(TablePlots.kinds.map(\.name)).count == TablePlots.all.count)
    #expect(TablePlots.kinds.allSatisfy { !$0.summary.isEmpty })
  }

  @Test func everyKindDrawsOrExplainsEveryTable() throws {
    let texts = [
      flowers, "a\n1\n", "a,b\n1,\n,2\n", "a,b,c\nx,y,z\n", "1 2\n3 4\n",
      "t\n\u{1b}[2J\n", "a,b\n1e38,-1e38\n0,0\n", "x,y\n1,1\n1,1\n",
    ]
    for text in texts {
      for kind in TablePlots.kinds {
        let drawn = try? made(text, PlotRequest(kind: kind.name)).plot
        let said = try complaint(text, PlotRequest(kind: kind.name))
        #expect((drawn == nil) == (said != nil), "\(kind.name) of \(text.debugDescription)")
        guard let drawn else { continue }
        for size in [
          Size(columns: 0, rows: 0), Size(columns: 3, rows: 2), Size(columns: 60, rows: 20),
        ] {
          let picture = drawn.text(size: size)
          #expect(!picture.contains("\u{1b}"), "\(kind.name)")
        }
      }
    }
  }
}
