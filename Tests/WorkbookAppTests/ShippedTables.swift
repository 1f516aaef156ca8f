import DataFiles
import Foundation
import GradusTesting
import Labs
import Learning
import Tensors

/// The tables of this repository.
enum ShippedTables {
  static let catalog = DataCatalog(
    names: ShippedTable.names, absent: ["fashion-mnist": "Fashion-MNIST does not ship."],
    weights: { (name) throws(LabError) in try weights(name) }
  ) { (name) throws(LabError) in
    guard let table = ShippedTable(name) else {
      throw LabError("There is no table “\(name)” here.", at: "data")
    }
    return DataTable(columns: table.columns, rows: table.rows)
  }

  private static func weights(_ name: String) throws(LabError) -> TrainedWeights {
    do throws(TensorFileError) {
      let path = ShippedCourse.root.appending(path: "data/\(name).safetensors").path
      let file = try TensorFile(safetensorsFile: path, limit: 16 << 20)
      return TrainedWeights(
        file.tensors.map { entry in
          TrainedWeights.Weight(
            entry.name, PlainNumbers(sizes: entry.tensor.shape.sizes, values: entry.tensor.values))
        })
    } catch {
      throw LabError("\(error)", at: "weights")
    }
  }
}
