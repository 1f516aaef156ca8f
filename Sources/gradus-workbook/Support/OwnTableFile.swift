import DataFiles
import Foundation
import Labs

/// A student's own table, from a file.
enum OwnTableFile {
  /// Reads a file of comma-, semicolon- or tab-separated values and makes it ready for a training.
  ///
  /// - Parameter catalog: the course's tables, which stay at hand.
  /// - Throws: why nothing can be learned from the file, with its name, line and column.
  static func read(
    _ path: String, wishes: OwnTable.Wishes, over catalog: DataCatalog
  ) throws(Failure) -> (declaration: TrainDeclaration, catalog: DataCatalog, notes: [String]) {
    let read: TextTable
    do throws(TableError) {
      read = try TextTable(
        csvFile: path,
        limits: TextTable.Limits(
          rows: TrainDeclaration.mostExamples, cells: 2 * TrainDeclaration.mostNumbers))
    } catch {
      if case .file = error.kind { throw .noInput("\(error).") }
      throw .data("\(error).")
    }
    do throws(LabError) {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      let table = try OwnTable(
        OwnTable.Texts(
          columns: read.columns, rows: read.rows, lines: read.lines,
          uneven: read.unevenRows.map { ($0.line, $0.fields) }, number: read.number,
          isMissing: TextTable.isMissing),
        name: name, wishes: wishes)
      let commas =
        read.hasDecimalCommas ? ["Numbers are read with decimal commas: 1,5 is 1.5."] : []
      return (table.declaration, table.catalog(over: catalog), commas + table.notes)
    } catch {
      throw .data("\(path): \(error.message)")
    }
  }
}
