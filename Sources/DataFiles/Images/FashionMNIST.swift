/// Fashion-MNIST: 70,000 grey images of clothes, 28 × 28, in 10 classes (Xiao, Rasul and Vollgraf,
/// “Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms”, 2017).
public enum FashionMNIST {
  /// What the labels 0 to 9 mean, as its authors name them.
  public static let classNames = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
    "Ankle boot",
  ]

  /// Where Debian's package `dataset-fashion-mnist` puts the four files.
  public static let usualFolder = "/usr/share/datasets/fashion-mnist"

  /// Reads the images and labels of a folder, or of the usual one where none is named.
  ///
  /// - Parameter limit: Take the first so many images of each part, and leave the rest unread.
  /// - Throws: `ImageSetError.noFashionMNIST` where the folder has none of the four files; other
  ///   cases where one of them is missing or not what it should be.
  public static func load(from folder: String? = nil, limit: Int? = nil) throws(ImageSetError)
    -> ImageSet
  {
    let folder = folder ?? usualFolder
    guard ImageSet.isPresent(in: folder) else { throw .noFashionMNIST(folder: folder) }
    let set = try ImageSet.load(from: folder, limit: limit)
    for part in [set.train, set.test] {
      if let image = part.labels.firstIndex(where: { $0 >= classNames.count }) {
        throw .label(part.labels[image], image: image, classes: classNames.count)
      }
    }
    return set
  }
}
