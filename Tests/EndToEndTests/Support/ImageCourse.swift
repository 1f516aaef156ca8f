import Foundation
import GradusTesting

/// A course with a network for images, and a set of small images: each a bright bar whose place is the
/// class.
struct ImageCourse {
  let student: Student
  /// The folder with the four files.
  let images: String
  let words: [String]

  init(_ student: Student, training: Int = 600, test: Int = 200) throws {
    self.student = student
    images = "\(student.folder.path)/bars"
    try student.folder.write(
      "course/lessons/course.toml",
      "title = \"Images\"\n[[module]]\nid = \"cnn\"\ntitle = \"Images\"\n")
    try student.folder.write("course/lessons/cnn/06-bars.md", Self.lesson)
    words = ["--course", "\(student.folder.path)/course"]
    try FileManager.default.createDirectory(
      atPath: images, withIntermediateDirectories: false)
    try write("train", training, from: 0)
    try write("t10k", test, from: training)
  }

  /// `gradus run` on the images, with more words.
  func run(_ more: [String]) -> [String] {
    ["run", "cnn-06", "--data", images] + more + words
  }

  static let side = 8

  /// Two files of IDX: a header, the sizes from the highest byte down, and a byte a number.
  private func write(_ part: String, _ count: Int, from first: Int) throws {
    func header(_ sizes: [Int]) -> [UInt8] {
      [0, 0, 8, UInt8(sizes.count)]
        + sizes.flatMap { size in [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } }
    }
    var (pixels, labels) = (header([count, Self.side, Self.side]), header([count]))
    for number in first..<first + count {
      let label = number % 4
      labels.append(UInt8(label))
      for place in 0..<Self.side * Self.side {
        // Grey that looks like noise, the same on every machine.
        let grey = UInt8((number &* 7919 &+ place &* 104_729) >> 3 & 127)
        pixels.append(place / 2 % 4 == label ? 128 + grey : grey)
      }
    }
    try Data(pixels).write(to: URL(filePath: "\(images)/\(part)-images-idx3-ubyte"))
    try Data(labels).write(to: URL(filePath: "\(images)/\(part)-labels-idx1-ubyte"))
  }

  private static let lesson = """
    +++
    id = "cnn-06"
    title = "Bars"
    minutes = 5
    +++

    ```lab
    id = "plain"
    kind = "train"
    data = "xor"
    layers = [4]
    ```

    ```lab
    id = "fashion"
    kind = "train"
    data = "fashion-mnist"
    target = "label"
    image = [28, 28]
    layers = ["conv 4 3x3 same relu", "batchnorm", "maxpool 2", "dropout 0.2", "8 relu"]
    initializer = "he normal"
    optimizer = "adam"
    rate = 0.005
    schedule = "warmup 5 cosine 100 0.01"
    batch = 32
    scale = true
    ```
    """
}
