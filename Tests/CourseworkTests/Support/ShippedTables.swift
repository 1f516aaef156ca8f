import GradusTesting
import Labs

/// The tables of this repository.
enum ShippedTables {
  static let catalog = DataCatalog(
    names: ShippedTable.names, absent: ["fashion-mnist": "Fashion-MNIST does not ship."]
  ) { (name) throws(LabError) in
    guard let table = ShippedTable(name) else {
      throw LabError("There is no table “\(name)” here.", at: "data")
    }
    return DataTable(columns: table.columns, rows: table.rows)
  }
}
