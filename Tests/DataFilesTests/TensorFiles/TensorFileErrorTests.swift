import Tensors
import Testing

@testable import DataFiles

@Suite struct TensorFileErrorTests {
  @Test(
    arguments: [
      (.file(.folder), "a: this is a folder; name a file in it"),
      (.notOfFormat(".npy"), "a: this is not a file in the format .npy; check its name"),
      (
        .version(4, 0),
        "a: the file has version 4.0 of its format; versions 1.0, 2.0 and 3.0 are read"
      ),
      (.headerCutShort, "a: the file ends within its header; copy it again"),
      (
        .headerTooLong(bytes: .max, limit: 8),
        "a: the header has 18446744073709551615 bytes and the limit is 8; the file is damaged"
      ),
      (
        .header(byte: 9, expected: "“{”"),
        "a: the header breaks the format at byte 9, where it needs “{”; write the file again"
      ),
      (
        .elementType("<c8", tensor: nil),
        "a: the numbers are of type “<c8”, which is not read; write them as 32-bit floats"
      ),
      (
        .shape([2, 3], tensor: "w"),
        "a: the numbers of tensor “w” have the shape 2×3, more than can be held; write the file again"
      ),
      (
        .shape([1, 2, 3, 4, 5, 6, 7, 8, 9], tensor: nil),
        "a: the numbers have the shape 1×2×3×4×5×6×7×8×…, more than can be held; write the file again"
      ),
      (
        .byteCount(tensor: "w", shape: [2, 3], needed: 24, got: 20),
        "a: the numbers of tensor “w” in shape 2×3 need 24 bytes and there are 20; "
          + "copy or write the file again"
      ),
      (
        .outside(tensor: "w", from: 0, to: 9, bytes: 8),
        "a: tensor “w” takes bytes 0 to 9 and there are 8; copy the file again"
      ),
      (
        .notInRow(tensor: "w", from: 4, expected: 8),
        "a: tensor “w” begins at byte 4 and the one before ends at 8; tensors stand in a row without "
          + "gaps, so write the file again"
      ),
      (.afterLast(bytes: 3), "a: 3 bytes stand after the last number; write the file again"),
      (.duplicate("w"), "a: the name “w” is there twice; give every tensor its own"),
      (
        .reservedName("w"),
        "a: no tensor may have the name “w”, which the format keeps for notes; rename it"
      ),
      (.noTensor("w", nearest: ["W"]), "a: there is no tensor “w”; did you mean “W”?"),
    ] as [(TensorFileError.Kind, String)])
  func errorsNameTheFileBothSidesAndTheRemedy(_ kind: TensorFileError.Kind, _ sentence: String) {
    #expect("\(TensorFileError("a", kind))" == sentence)
  }

  @Test func aFaultOfTheFileKeepsItsName() {
    #expect(
      TensorFileError(FileError("b", .missing)) == TensorFileError("b", .file(.missing)))
  }
}
