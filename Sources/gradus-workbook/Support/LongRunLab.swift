import Coursework
import Labs

/// Which experiment of a lesson is run on what `--data` names.
struct LongRunLab {
  let id: String?
  let declaration: TrainDeclaration

  /// The named one; else the one that names the set, else the first that learns classes of pictures,
  /// else the first that learns classes.
  static func find(
    _ name: String?, for set: String, in lesson: Lesson
  ) throws(Failure) -> LongRunLab {
    let all = lesson.labs.compactMap { lab in
      (lab.experiment as? TrainDeclaration).map { LongRunLab(id: lab.id, declaration: $0) }
    }
    if let name {
      guard let found = all.first(where: { $0.id == name }) else {
        let known = all.compactMap(\.id)
        throw .usage(
          "The lesson \(lesson.id) has no training “\(name)”."
            + (known.isEmpty ? "" : " It has \(known.joined(separator: ", "))."))
      }
      return found
    }
    let suitable = all.filter { $0.declaration.task != .regression }
    let found =
      suitable.first { $0.declaration.tableName == set }
      ?? suitable.first { ImageFolder.titles[$0.declaration.tableName ?? ""] != nil }
      ?? suitable.first { $0.declaration.pictureSizes != nil } ?? suitable.first
    guard let found else {
      throw .usage("The lesson \(lesson.id) has no network that could be trained on images.")
    }
    return found
  }

  /// The experiment on a table of the course.
  static func onTable(_ table: String, of lesson: Lesson) throws(Failure) -> LabDeclaration {
    let found = lesson.labs.first {
      ($0.experiment as? TrainDeclaration)?.tableName == table
    }
    guard let found else {
      let known = Set(
        lesson.labs.compactMap { ($0.experiment as? TrainDeclaration)?.tableName }
          + ImageFolder.titles.keys)
      throw .usage(
        "The lesson \(lesson.id) has no experiment on “\(table)”. There are "
          + "\(known.sorted().joined(separator: ", ")), and folders with a set of images: ./FOLDER")
    }
    return found
  }
}
