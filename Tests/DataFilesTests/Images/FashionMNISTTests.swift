import DataFiles
import Foundation
import Tensors
import Testing

@Suite struct FashionMNISTTests {
  static let isInstalled = FileManager.default.fileExists(atPath: FashionMNIST.usualFolder)

  @Test(.enabled(if: isInstalled, "the package dataset-fashion-mnist is not installed"))
  func theWholeSetIsRead() throws {
    let set = try FashionMNIST.load()
    #expect(set.train.images.shape == [60_000, 28, 28, 1])
    #expect(set.test.images.shape == [10_000, 28, 28, 1])
    // Every class has as many images (Xiao, Rasul and Vollgraf, 2017).
    for (part, each) in [(set.train, 6000), (set.test, 1000)] {
      var counts = Array(repeating: 0, count: 10)
      for label in part.labels { counts[label] += 1 }
      #expect(counts == Array(repeating: each, count: 10))
      #expect(part.images.values.allSatisfy { (0...1).contains($0) })
    }
    #expect(set.train.labels.prefix(10) == [9, 0, 0, 3, 0, 2, 7, 2, 5, 5])
    #expect(set.test.labels.prefix(10) == [9, 2, 1, 1, 6, 1, 4, 6, 5, 7])
    // Sums of the grey levels as numpy has them: `np.frombuffer(gzip.open(file).read()[16:], "u1")`.
    #expect(Self.sum(set.train.images) == 3_431_114_169)
    #expect(Self.sum(set.test.images) == 573_469_082)
  }

  private static func sum(_ images: Tensor) -> Int {
    images.values.reduce(0) { $0 + Int(($1 * 255).rounded()) }
  }

  @Test(.enabled(if: isInstalled, "the package dataset-fashion-mnist is not installed"))
  func aLimitGivesTheFirstImages() throws {
    let set = try FashionMNIST.load(limit: 3)
    #expect(set.train.images.shape == [3, 28, 28, 1])
    #expect(set.train.labels == [9, 0, 0])
    // As above, of the first three images.
    #expect(Self.sum(set.train.images) == 189_507)
    #expect(set.test.labels == [9, 2, 1])
  }

  @Test func aFolderOfOnesOwnIsRead() throws {
    let set = try FashionMNIST.load(from: Fixture.path("images"), limit: 2)
    #expect(set == (try ImageSet.load(from: Fixture.path("images"), limit: 2)))
  }

  @Test func whereItIsAbsentASentenceSaysHowToGetIt() throws {
    try Fixture.inFolder { folder in
      #expect(throws: ImageSetError.noFashionMNIST(folder: folder)) {
        try FashionMNIST.load(from: folder)
      }
      let lost = folder + "/none"
      #expect(throws: ImageSetError.noFashionMNIST(folder: lost)) {
        try FashionMNIST.load(from: lost)
      }
      // With one of the files there, what is missing are the others.
      try Fixture.write([0, 0, 8, 1, 0, 0, 0, 1, 9], to: folder + "/t10k-labels-idx1-ubyte")
      let images = "train-images-idx3-ubyte"
      #expect(throws: ImageSetError.noFile(folder: folder, name: images)) {
        try FashionMNIST.load(from: folder)
      }
    }
  }

  @Test func labelsBeyondTheTenClassesAreAFault() throws {
    try Fixture.inFolder { folder in
      for part in ["train", "t10k"] {
        let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 5, 6]
        try Fixture.write(images, to: "\(folder)/\(part)-images-idx3-ubyte")
        let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 9, 10]
        try Fixture.write(labels, to: "\(folder)/\(part)-labels-idx1-ubyte")
      }
      #expect(throws: ImageSetError.label(10, image: 1, classes: 10)) {
        try FashionMNIST.load(from: folder)
      }
    }
  }

  @Test func everyClassHasItsName() {
    #expect(FashionMNIST.classNames.count == 10)
    #expect(FashionMNIST.classNames[9] == "Ankle boot")
  }
}
