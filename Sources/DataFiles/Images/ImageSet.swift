private import Foundation
public import Tensors

/// Labelled images to learn from and to test on, as MNIST comes: four IDX files in one folder.
public struct ImageSet: Hashable, Sendable {
  /// Images and what they show.
  public struct Part: Hashable, Sendable {
    /// images × rows × columns × 1; 0 for the dark end of the grey levels and 1 for the bright.
    public let images: Tensor
    /// The class number of every image.
    public let labels: [Int]

    /// How many images there are.
    public var count: Int { labels.count }
  }

  /// The 60,000 images to learn from, or the first of them.
  public let train: Part
  /// The 10,000 images to test on, or the first of them.
  public let test: Part

  /// Reads the four files of a folder: `train-images-idx3-ubyte`, `train-labels-idx1-ubyte` and the
  /// same with `t10k-`, each plain or with `.gz`; `train-images.idx3-ubyte` is the same name too.
  ///
  /// - Parameter limit: Take the first so many images of each part, and leave the rest unread.
  /// - Throws: `ImageSetError` where a file is missing, is not what it should be, or images and
  ///   labels are not equally many.
  public static func load(from folder: String, limit: Int? = nil) throws(ImageSetError) -> ImageSet
  {
    let set = ImageSet(
      train: try part("train", of: folder, limit: limit),
      test: try part("t10k", of: folder, limit: limit))
    guard set.train.images.rowShape == set.test.images.rowShape else {
      throw .sizes(folder: folder)
    }
    return set
  }

  private static func part(_ part: String, of folder: String, limit: Int?) throws(ImageSetError)
    -> Part
  {
    let imageFile = try file("\(part)-images", "idx3-ubyte", in: folder)
    let labelFile = try file("\(part)-labels", "idx1-ubyte", in: folder)
    // Labels come first: a file of 10 KB says whether 47 MB are worth unpacking.
    let labels = try array(labelFile, rows: limit)
    guard labels.type == .uint8, labels.sizes.count == 1 else {
      throw .notLabels(file: labelFile, sizes: labels.sizes)
    }
    let images = try array(imageFile, rows: limit)
    guard images.type == .uint8, images.sizes.count == 3 else {
      throw .notImages(file: imageFile, sizes: images.sizes)
    }
    guard images.rowsInFile == labels.rowsInFile else {
      throw .counts(
        images: images.rowsInFile, labels: labels.rowsInFile, folder: folder, part: part)
    }
    return Part(
      images: Tensor(Shape(images.sizes + [1]), images.bytes.map { Float($0) / 255 }),
      labels: labels.bytes.map(Int.init))
  }

  private static func array(_ file: String, rows: Int?) throws(ImageSetError) -> IDXArray {
    do throws(IDXError) {
      return try IDXArray(file: file, rows: rows, limit: IDX.usualLimit)
    } catch {
      throw .idx(error)
    }
  }

  /// The first of the names under which a file is found.
  private static func file(_ stem: String, _ ending: String, in folder: String)
    throws(ImageSetError) -> String
  {
    for name in names(stem, ending) {
      let path = path(name, in: folder)
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw .noFile(folder: folder, name: "\(stem)-\(ending)")
  }

  private static func names(_ stem: String, _ ending: String) -> [String] {
    let names = ["\(stem)-\(ending)", "\(stem).\(ending)"]
    return names.flatMap { [$0, "\($0).gz"] }
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a folder has any of the four files.
  public static func isPresent(in folder: String) -> Bool {
    ["train", "t10k"].contains { part in
      (names("\(part)-images", "idx3-ubyte") + names("\(part)-labels", "idx1-ubyte")).contains {
        FileManager.default.fileExists(atPath: path($0, in: folder))
      }
    }
  }
}
