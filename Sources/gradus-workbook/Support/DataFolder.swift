import DataFiles
import Foundation
import Labs
import Learning
import Synchronization
import Tensors

/// The tables beside the lessons, for experiments that name one.
enum DataFolder {
  /// The tables of the course's `data` folder, read when an experiment asks for one. Texts count as
  /// the numbers of classes, in the order of their first appearance; rows with gaps are left out. Beside
  /// them stand the first images of sets that are on this machine.
  static func catalog(_ course: String?) -> DataCatalog {
    guard let lessons = try? CourseFolder.lessons(course) else { return .empty }
    let folder = lessons.deletingLastPathComponent().appending(path: "data")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let names = files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
    let sets = ImageFolder.titles.keys.sorted().compactMap { ImageFolder($0, course: course) }
      .filter { !names.contains($0.name) }
    let absent = sets.filter { !$0.isPresent }.map { ($0.name, $0.absence) }
    let kept = KeptTables()
    return DataCatalog(
      names: names + sets.filter(\.isPresent).map(\.name),
      absent: Dictionary(absent) { first, _ in first },
      weights: { (name) throws(LabError) in try weights(name, in: folder) }
    ) { (name) throws(LabError) in
      if let table = kept[name] { return table }
      if let set = sets.first(where: { $0.name == name }) {
        return kept.keep(try set.table(), name)
      }
      let file = folder.appending(path: "\(name).csv")
      guard let bytes = FileManager.default.contents(atPath: file.path) else {
        throw LabError("The table \(file.path) cannot be read.", at: "data")
      }
      do throws(TableError) {
        return kept.keep(try table(Table(csv: [UInt8](bytes), name: "\(name).csv")), name)
      } catch {
        throw LabError("\(error)", at: "data")
      }
    }
  }

  /// Trained weights that stand beside the tables.
  private static func weights(
    _ name: String, in folder: URL
  ) throws(LabError) -> TrainedWeights {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    guard isPlain, !name.isEmpty else {
      throw LabError("“\(name.prefix(40))” is no name of trained weights.", at: "weights")
    }
    do throws(TensorFileError) {
      let path = folder.appending(path: "\(name).safetensors").path
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

  /// Tables that were read: a course asks for each of them many times.
  private final class KeptTables: Sendable {
    private let tables = Mutex<[String: DataTable]>([:])

    subscript(name: String) -> DataTable? { tables.withLock { $0[name] } }

    func keep(_ table: DataTable, _ name: String) -> DataTable {
      tables.withLock { $0[name] = table }
      return table
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
