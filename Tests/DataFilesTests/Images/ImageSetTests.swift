import DataFiles
import Foundation
import Tensors
import Testing

@Suite struct ImageSetTests {
  static let folder = Fixture.path("images")

  /// The dots `50·n + 4·i + j` of images of 3 × 4, as the fixtures hold them.
  private func images(_ count: Int) -> Tensor {
    let dots = (0..<count).flatMap { image in
      (0..<12).map { Float(50 * image + $0) / 255 }
    }
    return Tensor([count, 3, 4, 1], dots)
  }

  private func labels(_ count: Int) -> [Int] { (0..<count).map { $0 * 3 % 10 } }

  @Test func bothPartsAreReadAndScaled() throws {
    let set = try ImageSet.load(from: Self.folder)
    #expect(set.train.images == images(5))
    #expect(set.train.labels == labels(5))
    #expect(set.train.count == 5)
    #expect(set.test.images == images(3))
    #expect(set.test.labels == labels(3))
    #expect(try ImageSet.load(from: Self.folder + "/") == set)
  }

  @Test(arguments: [0, 1, 4, 5, 6])
  func aLimitTakesTheFirstOfEachPart(_ limit: Int) throws {
    let set = try ImageSet.load(from: Self.folder, limit: limit)
    #expect(set.train.images == images(min(limit, 5)))
    #expect(set.train.labels == labels(min(limit, 5)))
    #expect(set.test.images == images(min(limit, 3)))
    #expect(set.test.labels == labels(min(limit, 3)))
  }

  /// The names of the four files.
  static let names = ["train", "t10k"].flatMap {
    ["\($0)-images-idx3-ubyte", "\($0)-labels-idx1-ubyte"]
  }

  /// Unpacks the fixtures under names of one's choice.
  private func unpack(to folder: String, _ rename: (String) -> String = { $0 }) throws {
    for name in Self.names {
      let bytes = try Gzip.unpack(try Fixture.bytes("images/\(name).gz"), name: name)
      try Fixture.write(bytes, to: "\(folder)/\(rename(name))")
    }
  }

  @Test func plainFilesAndTheOtherSpellingAreFoundToo() throws {
    let expected = try ImageSet.load(from: Self.folder)
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      #expect(try ImageSet.load(from: folder) == expected)
    }
    try Fixture.inFolder { folder in
      try unpack(to: folder) { $0.replacingOccurrences(of: "-idx", with: ".idx") }
      #expect(try ImageSet.load(from: folder) == expected)
    }
  }

  @Test func partsOfDifferentSizesAreRefused() throws {
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      let header: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 3]
      let dots = Array(repeating: UInt8(1), count: 36)
      try Fixture.write(header + dots, to: "\(folder)/t10k-images-idx3-ubyte")
      #expect(throws: ImageSetError.sizes(folder: folder)) { try ImageSet.load(from: folder) }
      #expect(ImageSet.isPresent(in: folder) && !ImageSet.isPresent(in: folder + "/none"))
    }
  }

  @Test(arguments: names)
  func aFileThatIsMissingIsNamed(_ name: String) throws {
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      #expect(throws: ImageSetError.noFile(folder: folder, name: name)) {
        try ImageSet.load(from: folder)
      }
    }
  }

  @Test func imagesAndLabelsMustBeEquallyMany() throws {
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      try Fixture.write([0, 0, 8, 1, 0, 0, 0, 2, 1, 1], to: "\(folder)/\(Self.names[3])")
      for limit in [nil, 1, 2] {
        #expect(throws: ImageSetError.counts(images: 3, labels: 2, folder: folder, part: "t10k")) {
          try ImageSet.load(from: folder, limit: limit)
        }
      }
    }
  }

  @Test func imagesAndLabelsMustBeWhatTheyAreCalled() throws {
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      let images = "\(folder)/\(Self.names[0])"
      let labels = "\(folder)/\(Self.names[1])"
      try FileManager.default.removeItem(atPath: images)
      try FileManager.default.copyItem(atPath: labels, toPath: images)
      #expect(throws: ImageSetError.notImages(file: images, sizes: [5])) {
        try ImageSet.load(from: folder)
      }
      try Fixture.write(try Fixture.bytes("idx/ubyte.idx"), to: labels)
      #expect(throws: ImageSetError.notLabels(file: labels, sizes: [2, 3, 4])) {
        try ImageSet.load(from: folder)
      }
      // One axis is not enough: these are numbers of two bytes.
      try Fixture.write([0, 0, 11, 1, 0, 0, 0, 1, 1, 1], to: labels)
      #expect(throws: ImageSetError.notLabels(file: labels, sizes: [1])) {
        try ImageSet.load(from: folder)
      }
    }
  }

  @Test func aFaultOfAFileComesWithItsName() throws {
    try Fixture.inFolder { folder in
      try unpack(to: folder)
      let path = "\(folder)/\(Self.names[0])"
      try Fixture.write([], to: path)
      #expect(throws: ImageSetError.idx(IDXError(path, .notIDX(first: [])))) {
        try ImageSet.load(from: folder)
      }
    }
  }
}
