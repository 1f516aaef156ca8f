/// Memory for recorded work: buffers that keep their place until the arena goes.
///
/// Buffers start at multiples of 64 bytes, as wide vectors like it, and at 0.
@safe public final class Arena {
  private var slabs: [UnsafeMutableRawPointer] = unsafe []
  private var free = 0
  private var next: UnsafeMutablePointer<Float>?
  /// How many bytes its buffers take.
  public private(set) var byteCount = 0

  public init() {}

  deinit {
    unsafe slabs.forEach { unsafe $0.deallocate() }
  }

  /// A buffer of `count` zeros.
  public func buffer(_ count: Int) -> Buffer {
    let rounded = max((count + 15) / 16 * 16, 16)
    if rounded > free { addSlab(atLeast: rounded) }
    guard let start = unsafe next else { preconditionFailure("a slab has just been added") }
    unsafe next = start + rounded
    free -= rounded
    byteCount += rounded * MemoryLayout<Float>.stride
    return unsafe Buffer(base: start, count: count)
  }

  private func addSlab(atLeast count: Int) {
    let size = max(count, 16_384)
    let bytes = size * MemoryLayout<Float>.stride
    let slab = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    unsafe next = slab.initializeMemory(as: Float.self, repeating: 0, count: size)
    unsafe slabs.append(slab)
    free = size
  }
}
