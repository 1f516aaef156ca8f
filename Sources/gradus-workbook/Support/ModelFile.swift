import DataFiles
import Labs
import Tensors

/// A trained model as a file, by the ending of its name.
enum ModelFile {
  /// What a file of a model is.
  enum Format: String, CaseIterable {
    /// The whole model.
    case json
    /// A script in NumPy that proves the loss.
    case py
    /// The weights alone.
    case safetensors

    /// By the ending of a file's name.
    ///
    /// - Throws: which endings there are.
    init(path: String) throws(Failure) {
      let name = path.split(separator: "/").last ?? ""
      let ending = name.contains(".") ? name.split(separator: ".").last ?? "" : ""
      guard let format = Format(rawValue: ending.lowercased()) else {
        throw .usage(
          "\(path): the ending says what is written. Take model.json for the whole model, model.py for "
            + "a script in NumPy, or model.safetensors for the weights.")
      }
      self = format
    }
  }

  /// The bytes of a file.
  ///
  /// - Parameter name: what the file will be called, for what it says of itself.
  static func bytes(
    of model: ExportedModel, as format: Format, name: String
  ) throws(Failure) -> [UInt8] {
    switch format {
    case .py: return Array(NumPyScript.text(of: model, name: name).utf8)
    case .json:
      do {
        return Array((try JSONOutput.line(model) + "\n").utf8)
      } catch {
        throw .data("The model cannot be written as JSON: \(error)")
      }
    case .safetensors:
      let tensors = model.arrays.map { name, numbers in
        TensorFile.Entry(name, Tensor(Shape(numbers.sizes), numbers.values))
      }
      do throws(TensorFileError) {
        return try TensorFile(
          tensors,
          metadata: ["program": "gradus", "layout": "dense kernels are outputs × inputs"]
        ).safetensors()
      } catch {
        throw .data("\(error)")
      }
    }
  }

  /// Writes a file, as a whole or not at all; one that is there is replaced.
  static func write(_ model: ExportedModel, to path: String) throws(Failure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try bytes(of: model, as: Format(path: path), name: name)
    do throws(FileError) {
      try FileBytes.write(bytes, to: path)
    } catch {
      throw Failure(message: "\(error)", code: 73)
    }
  }
}
