import DataFiles
import Testing

@Suite struct ImageSetErrorTests {
  @Test(
    arguments: [
      (
        .idx(IDXError("a.idx", .headerCutShort)),
        "a.idx: the file ends within its header; fetch it again"
      ),
      (
        .noFile(folder: "mnist", name: "train-images-idx3-ubyte"),
        "mnist: there is no train-images-idx3-ubyte or train-images-idx3-ubyte.gz; "
          + "put the four files of the set in one folder"
      ),
      (
        .notImages(file: "a.idx", sizes: [5]),
        "a.idx: images are bytes of images × rows × columns, and the file has axes of 5; "
          + "are images and labels confused?"
      ),
      (
        .notLabels(file: "a.idx", sizes: [5, 3, 4]),
        "a.idx: labels are one byte an image, and the file has axes of 5×3×4; "
          + "are images and labels confused?"
      ),
      (
        .counts(images: 5, labels: 4, folder: "mnist", part: "t10k"),
        "mnist: there are 5 images of t10k and 4 labels; take both files from one source"
      ),
      (
        .label(12, image: 3, classes: 10),
        "Image 3 has label 12; with 10 classes, labels go from 0 to 9; "
          + "take images and labels from one source"
      ),
      (
        .sizes(folder: "mnist"),
        "mnist: the images of train and of t10k have different sizes; take all files from one source"
      ),
      (
        .noFashionMNIST(folder: "clothes"),
        "Fashion-MNIST is not in clothes: install it with `apt install dataset-fashion-mnist`, "
          + "or put its four files in a folder and name that folder"
      ),
    ] as [(ImageSetError, String)])
  func errorsNameBothSidesAndTheRemedy(_ error: ImageSetError, _ sentence: String) {
    #expect("\(error)" == sentence)
  }
}
