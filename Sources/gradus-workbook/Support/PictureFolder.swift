import Foundation
import WorkbookApp

/// Writes plots into the present folder, never over a file that is there.
enum PictureFolder {
  /// Writes the files, and says in a sentence where they are or why not.
  static func save(_ files: [PictureFile]) -> String {
    var written: [String] = []
    for file in files {
      do {
        written.append(try save(file))
      } catch {
        return "Could not write \(file.name).\(file.ending) into this folder: "
          + "\(SystemError.text(of: error)). Start gradus in a folder of your own."
      }
    }
    let folder = FileManager.default.currentDirectoryPath
    return "Saved \(written.joined(separator: ", ")) in \(folder)."
  }

  private static func save(_ file: PictureFile) throws -> String {
    for number in 1...999 {
      let name = number == 1 ? file.name : "\(file.name)-\(number)"
      let path = "\(name).\(file.ending)"
      if FileManager.default.fileExists(atPath: path) { continue }
      try Data(file.text.utf8).write(
        to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      return path
    }
    throw CocoaError(.fileWriteFileExists)
  }
}
