import Testing

@testable import Tensors

@Suite struct PictureFrameTests {
  @Test func zerosStandAround() {
    let x = GuardedBuffer((1...12).map(Float.init))
    let frame = PictureFrame(
      height: 2, width: 3, channels: 1, top: 1, left: 2, frameHeight: 4, frameWidth: 6)
    #expect(frame.isNeeded)
    let memory = GuardedBuffer(count: frame.memoryCount(2), filledWith: 0)
    let framed = frame.framed(x.buffer, first: 0, count: 2, in: memory.buffer)
    let none: [Float] = [0, 0, 0, 0, 0, 0]
    #expect(
      framed.values == none + [0, 0, 1, 2, 3, 0, 0, 0, 4, 5, 6, 0] + none
        + none + [0, 0, 7, 8, 9, 0, 0, 0, 10, 11, 12, 0] + none)
    #expect(memory.isIntact)
  }

  /// A stride leaves the last row and column out: the frame ends before them.
  @Test func whatNoWindowSeesIsNotCopied() {
    let x = GuardedBuffer((1...18).map(Float.init))
    let frame = PictureFrame(
      height: 3, width: 3, channels: 2, top: 1, left: 0, frameHeight: 3, frameWidth: 2)
    let memory = GuardedBuffer(count: 12, filledWith: 0)
    _ = frame.framed(x.buffer, first: 0, count: 1, in: memory.buffer)
    #expect(memory.values == [0, 0, 0, 0, 1, 2, 3, 4, 7, 8, 9, 10])
    #expect(memory.isIntact)
  }

  @Test func picturesWithoutEdgesAreReadWhereTheyAre() {
    let x = GuardedBuffer((1...12).map(Float.init))
    let frame = PictureFrame(
      height: 2, width: 3, channels: 1, top: 0, left: 0, frameHeight: 2, frameWidth: 2)
    #expect(!frame.isNeeded)
    #expect(frame.memoryCount(5) == 0)
    #expect((frame.rowStride, frame.pictureStride) == (3, 6))
    #expect(frame.framed(x.buffer, first: 1, count: 1, in: nil).values == [7, 8, 9, 10, 11, 12])
  }
}
