import DataFiles
import Foundation
import Labs

/// The tables beside the lessons, for experiments that name one.
enum DataFolder {
  /// The tables of the course's `data` folder, read when an experiment asks for one. Texts count as
  /// the numbers of classes, in the order of their first appearance; rows with gaps are left out.
  static func catalog(_ course: String?) -> DataCatalog {
    guard let lessons = try? CourseFolder.lessons(course) else { return .empty }
    let folder = lessons.deletingLastPathComponent().appending(path: "data")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let names = files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
    return DataCatalog(names: names) { (name) throws(LabError) in
      let file = folder.appending(path: "\(name).csv")
      guard let bytes = FileManager.default.contents(atPath: file.path) else {
        throw LabError("The table \(file.path) cannot be read.", at: "data")
      }
      do throws(TableError) {
        return try table(Table(csv: [UInt8](bytes), name: "\(name).csv"))
      } catch {
        throw LabError("\(error)", at: "data")
      }
    }
  }

  private static func table(_ source: Table) throws(TableError) -> DataTable {
    let whole = try source.droppingMissing()
    var columns: [[Double]] = []
    var classNames: [String: [String]] = [:]
    for column in whole.columns {
      switch column.values {
      case .numbers(let values): columns.append(values.map { Double($0 ?? 0) })
      case .texts:
        let labels = try whole.labels(column.name)
        columns.append(labels.indices.map { Double($0) })
        classNames[column.name] = labels.classes
      }
    }
    return DataTable(
      columns: whole.columns.map(\.name),
      rows: (0..<whole.rowCount).map { row in columns.map { $0[row] } }, classNames: classNames)
  }
}
