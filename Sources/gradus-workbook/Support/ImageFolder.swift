import DataFiles
import Foundation
import Labs
import Learning
import Tensors

/// Sets of labelled images on this machine, each four IDX files in a folder.
struct ImageFolder: Sendable {
  /// The names that are looked for, with what each is called in sentences.
  static let titles = ["fashion-mnist": "Fashion-MNIST", "mnist": "MNIST"]

  /// How many images an experiment beside a page learns from.
  static let tableLimit = 3000

  /// The name of a set, or of the folder.
  let name: String
  private let folders: [String]

  /// What a word names: a set that is known by its name, or, with a slash in it, a folder; nil for any
  /// other word.
  init?(
    _ word: String, course: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    if word.contains("/") || word == "." || word == ".." {
      name = URL(filePath: word).lastPathComponent
      folders = [word]
      return
    }
    guard Self.titles[word] != nil else { return nil }
    name = word
    let own = environment["GRADUS_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    let beside = (try? CourseFolder.lessons(course))?.deletingLastPathComponent()
      .appending(path: "data").path
    folders = [own, beside, "/usr/share/datasets"].compactMap { $0.map { "\($0)/\(word)" } }
  }

  /// The first folder that has files of the set; nil where none has.
  private var found: String? { folders.first { ImageSet.isPresent(in: $0) } }

  /// Whether the set is on this machine.
  var isPresent: Bool { found != nil }

  /// Why the set is not there, and what to do.
  var absence: String {
    let hand =
      "the four files train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, "
      + "t10k-images-idx3-ubyte.gz and t10k-labels-idx1-ubyte.gz"
    guard let title = Self.titles[name] else {
      return "\(folders[0]): there are no images here. A set of images is \(hand)."
    }
    let package =
      name == "fashion-mnist"
      ? "Install the Debian package: sudo apt install dataset-fashion-mnist. Or put" : "Put"
    return "\(title) is not on this machine. \(package) \(hand) into a folder and name it: --data "
      + "./FOLDER. Looked in \(folders.joined(separator: ", "))"
      + (ProcessInfo.processInfo.environment["GRADUS_DATA"] == nil
        ? "; GRADUS_DATA may name another folder, which has one called \(name)." : ".")
  }

  /// All images.
  func load() throws(Failure) -> LongData {
    let set = try images(limit: nil)
    let names = classNames(of: [set.train, set.test])
    do {
      return try LongData(
        name: name, training: dataset(set.train, names), test: dataset(set.test, names),
        sizes: Array(set.train.images.shape.sizes.dropFirst()))
    } catch {
      throw Failure.data("\(name): \(error)")
    }
  }

  /// The first images as a table, for an experiment beside a page: a column a pixel, from 0 to 1, and
  /// the label.
  func table() throws(LabError) -> DataTable {
    let part: ImageSet.Part
    do throws(Failure) {
      part = try images(limit: Self.tableLimit).train
    } catch {
      throw LabError(error.message, at: "data")
    }
    let size = part.images.rowSize
    let names = classNames(of: [part])
    return DataTable(
      columns: (0..<size).map { "pixel_\($0)" } + ["label"],
      rows: part.labels.enumerated().map { index, label in
        part.images.row(index).map { Double($0) } + [Double(label)]
      }, classNames: ["label": names])
  }

  private func images(limit: Int?) throws(Failure) -> ImageSet {
    guard let found else { throw .noInput(absence) }
    do throws(ImageSetError) {
      return try ImageSet.load(from: found, limit: limit)
    } catch {
      throw .data("\(error)")
    }
  }

  private func dataset(_ part: ImageSet.Part, _ names: [String]) throws(DataError) -> Dataset {
    try Dataset(
      inputs: part.images, targets: Tensor([part.count, 1], part.labels.map { Float($0) }),
      classNames: names)
  }

  /// What the labels mean, where it is known; else their numbers.
  private func classNames(of parts: [ImageSet.Part]) -> [String] {
    let highest = parts.compactMap { $0.labels.max() }.max() ?? 0
    let known = FashionMNIST.classNames
    if name.lowercased().contains("fashion"), highest < known.count { return known }
    return (0...max(1, highest)).map(String.init)
  }
}
