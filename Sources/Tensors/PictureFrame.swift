private import CKernels

/// Pictures with zeros around them, as windows that reach over the edge need them.
///
/// Pictures whose windows all lie inside are read where they are.
struct PictureFrame {
  let height: Int
  let width: Int
  let channels: Int
  let top: Int
  let left: Int
  let frameHeight: Int
  let frameWidth: Int

  /// Whether pictures have to be copied.
  var isNeeded: Bool { top > 0 || left > 0 || frameHeight > height || frameWidth > width }
  /// The distance between two rows, and two pictures, as windows see them.
  var rowStride: Int { (isNeeded ? frameWidth : width) * channels }
  var pictureStride: Int { isNeeded ? frameHeight * rowStride : height * rowStride }

  /// How many numbers `pictures` of them take in memory of their own.
  func memoryCount(_ pictures: Int) -> Int { isNeeded ? pictures * pictureStride : 0 }

  /// Some pictures, in the frame where there has to be one.
  ///
  /// - Parameter memory: zeros, into which nothing but this method writes.
  func framed(_ all: Buffer, first: Int, count: Int, in memory: Buffer?) -> Buffer {
    let size = height * width * channels
    let pictures = all.part(from: first * size, count: count * size)
    guard isNeeded, let memory else { return pictures }
    let rows = min(height, frameHeight - top)
    let length = min(width, frameWidth - left) * channels
    precondition(memory.count >= memoryCount(count), "room for \(count) pictures")
    for picture in 0..<count {
      unsafe kernel_copy_rows(
        pictures.base + picture * size, width * channels,
        memory.base + picture * pictureStride + top * rowStride + left * channels, rowStride, rows,
        length)
    }
    return memory
  }
}
