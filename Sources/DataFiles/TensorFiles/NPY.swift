public import Tensors

/// `.npy`, NumPy's format for one array (NumPy Enhancement Proposal 1, 2007; versions 1.0 to 3.0).
public enum NPY {
  /// The array of a `.npy` file, its numbers rounded to the nearest `Float`.
  ///
  /// Read are floats of 2, 4 and 8 bytes, integers of 1 to 8, with or without sign, and truth values
  /// (1 and 0); in either byte order; in C's order of indices or Fortran's. An array of no axes
  /// gives a tensor of none.
  ///
  /// - Throws: `TensorFileError` where the bytes are not such a file, or more or fewer than its
  ///   shape says; before memory is taken.
  public static func read(_ bytes: [UInt8], name: String) throws(TensorFileError) -> Tensor {
    let header = try NPYHeader(bytes, name: name)
    guard let extent = header.type.extent(of: header.sizes) else {
      throw TensorFileError(name, .shape(header.sizes, tensor: nil))
    }
    let shape = Shape(header.sizes)
    let got = bytes.count - header.end
    guard got >= extent.bytes else {
      throw TensorFileError(
        name, .byteCount(tensor: nil, shape: shape, needed: extent.bytes, got: got))
    }
    guard got == extent.bytes else {
      throw TensorFileError(name, .afterLast(bytes: got - extent.bytes))
    }
    let values = header.type.decode(
      bytes, from: header.end, count: extent.count, isBigEndian: header.isBigEndian)
    return Tensor(shape, header.isFortranOrder ? rowByRow(values, sizes: header.sizes) : values)
  }

  /// The array of a `.npy` file on the disk; as `read(_:name:)`.
  ///
  /// - Throws: `TensorFileError`, also where the file cannot be read or has more than `limit` bytes.
  public static func read(file path: String, limit: Int = FileBytes.usualLimit)
    throws(TensorFileError) -> Tensor
  {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, limit: limit)
    } catch {
      throw TensorFileError(error)
    }
    return try read(bytes, name: path)
  }

  /// A tensor as a `.npy` file of version 1.0: little-endian floats of 4 bytes, in C's order.
  ///
  /// - Precondition: the tensor has at most 64 axes, as NumPy's arrays do.
  public static func bytes(of tensor: Tensor) -> [UInt8] {
    let sizes = tensor.shape.sizes
    precondition(sizes.count <= NPYHeader.mostAxes, "NumPy's arrays have at most 64 axes")
    let tuple =
      sizes.count == 1 ? "(\(sizes[0]),)" : "(\(sizes.map(String.init).joined(separator: ", ")))"
    let dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': \(tuple), }"
    // Spaces and a line feed bring the numbers to a multiple of 64 bytes.
    let used = NPYHeader.magic.count + 4 + dictionary.utf8.count + 1
    let padding = (64 - used % 64) % 64
    let length = dictionary.utf8.count + padding + 1
    var bytes = NPYHeader.magic + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)]
    bytes += Array(dictionary.utf8) + Array(repeating: UInt8(ascii: " "), count: padding)
    bytes.append(UInt8(ascii: "\n"))
    ElementType.appendFloat32(tensor.values, to: &bytes)
    return bytes
  }

  /// Writes a tensor as a `.npy` file, as a whole or not at all.
  ///
  /// - Throws: `FileError` where the file cannot be written.
  public static func write(_ tensor: Tensor, to path: String) throws(FileError) {
    try FileBytes.write(bytes(of: tensor), to: path)
  }

  /// Numbers whose first index runs fastest, brought into the order in which the last one does.
  private static func rowByRow(_ values: [Float], sizes: [Int]) -> [Float] {
    guard sizes.count > 1, !values.isEmpty else { return values }
    // How far apart two numbers stand whose index along an axis differs by one.
    var steps: [Int] = []
    var step = 1
    for size in sizes {
      steps.append(step)
      step *= size
    }
    var index = Array(repeating: 0, count: sizes.count)
    var place = 0
    var result: [Float] = []
    result.reserveCapacity(values.count)
    for _ in values {
      result.append(values[place])
      for axis in sizes.indices.reversed() {
        index[axis] += 1
        place += steps[axis]
        if index[axis] < sizes[axis] { break }
        place -= sizes[axis] * steps[axis]
        index[axis] = 0
      }
    }
    return result
  }
}
