/// Distances in memory, kept in a buffer for kernels that walk along them.
@safe struct Offsets: BitwiseCopyable {
  let base: UnsafePointer<Int32>
  /// How many there are.
  let count: Int

  /// Writes distances over a buffer, whose numbers are lost.
  ///
  /// - Precondition: the buffer is as long as the list, and every distance fits into 32 bits.
  init(_ values: [Int], in buffer: Buffer) {
    precondition(values.count == buffer.count, "a place for every distance")
    let memory = unsafe UnsafeMutableRawPointer(buffer.base).bindMemory(
      to: Int32.self, capacity: buffer.count)
    for (index, value) in values.enumerated() { unsafe memory[index] = Int32(value) }
    unsafe base = UnsafePointer(memory)
    count = values.count
  }
}
