/// Why a set of labelled images cannot be read, in a sentence with the remedy.
public enum ImageSetError: Error, Hashable, Sendable {
  /// A file cannot be read.
  case idx(IDXError)
  /// The folder has no file of one of the names.
  case noFile(folder: String, name: String)
  /// The images are not of one byte a dot in rows and columns.
  case notImages(file: String, sizes: [Int])
  /// The labels are not one byte an image.
  case notLabels(file: String, sizes: [Int])
  /// There are more images than labels or more labels than images.
  case counts(images: Int, labels: Int, folder: String, part: String)
  /// A label is beyond the classes.
  case label(Int, image: Int, classes: Int)
  /// The images to learn from and those to test on are not of one size.
  case sizes(folder: String)
  /// Fashion-MNIST is not in the folder.
  case noFashionMNIST(folder: String)
}

extension ImageSetError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .idx(let error): "\(error)"
    case .noFile(let folder, let name):
      "\(folder): there is no \(name) or \(name).gz; put the four files of the set in one folder"
    case .notImages(let file, let sizes):
      "\(file): images are bytes of images × rows × columns, and the file has axes of "
        + "\(Self.text(sizes)); are images and labels confused?"
    case .notLabels(let file, let sizes):
      "\(file): labels are one byte an image, and the file has axes of "
        + "\(Self.text(sizes)); are images and labels confused?"
    case .counts(let images, let labels, let folder, let part):
      "\(folder): there are \(images) images of \(part) and \(labels) labels; "
        + "take both files from one source"
    case .label(let label, let image, let classes):
      "Image \(image) has label \(label); with \(classes) classes, labels go from 0 to "
        + "\(classes - 1); take images and labels from one source"
    case .sizes(let folder):
      "\(folder): the images of train and of t10k have different sizes; take all files from one source"
    case .noFashionMNIST(let folder):
      "Fashion-MNIST is not in \(folder): install it with `apt install dataset-fashion-mnist`, "
        + "or put its four files in a folder and name that folder"
    }
  }

  private static func text(_ sizes: [Int]) -> String {
    sizes.map(String.init).joined(separator: "×")
  }
}
