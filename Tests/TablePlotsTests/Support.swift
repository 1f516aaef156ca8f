import Cells
import DataFiles
import Plots

@testable import TablePlots

/// A table from its text.
func table(_ text: String) throws -> Table {
  try TableText.table(Array(text.utf8), name: "table.csv")
}

/// What a request makes of a table.
func made(_ text: String, _ request: PlotRequest = PlotRequest()) throws -> (
  plot: any Plot, choice: String
) {
  try TablePlots.plot(try table(text), request)
}

/// The sentence of an error; nil when there is none.
func complaint(_ text: String, _ request: PlotRequest = PlotRequest()) throws -> String? {
  let table = try table(text)
  do throws(TablePlotError) {
    _ = try TablePlots.plot(table, request)
    return nil
  } catch {
    return error.description
  }
}

/// Three kinds of flowers, two of each.
let flowers = """
  length,width,species
  5.1,3.5,setosa
  4.9,3.0,setosa
  7.0,3.2,versicolor
  6.4,3.1,versicolor
  6.3,3.3,virginica
  5.8,2.7,virginica

  """
