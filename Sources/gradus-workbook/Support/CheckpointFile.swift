import DataFiles
import Foundation
import Labs
import Learning
import Tensors

/// Where a long training stands, as a safetensors file.
enum CheckpointFile {
  /// The usual place: below `$XDG_STATE_HOME`, else `~/.local/state`.
  static func usual(
    lesson: String, data: String, _ environment: [String: String]
  ) throws(Failure) -> String {
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let state = folder("XDG_STATE_HOME") ?? folder("HOME").map({ "\($0)/.local/state" })
    else { throw .usage("There is no HOME to keep checkpoints in. Name a file: --checkpoint FILE") }
    let runs = "\(state)/gradus/runs"
    do {
      try FileManager.default.createDirectory(atPath: runs, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        message:
          "No checkpoint can be kept in \(runs): \(SystemError.text(of: error)). Name a file: "
          + "--checkpoint FILE", code: 73)
    }
    let name = data.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" }
    return "\(runs)/\(lesson)-\(String(name).prefix(100)).safetensors"
  }

  /// Writes a checkpoint as a whole or not at all, whenever the process or the machine ends.
  static func write(_ checkpoint: LongCheckpoint, to path: String) throws(Failure) {
    let state = checkpoint.training
    let lists = [("weights", state.weights), ("first", state.first), ("second", state.second)]
    let file = TensorFile(
      lists.filter { !$0.1.isEmpty }.map { TensorFile.Entry($0.0, Tensor([$0.1.count], $0.1)) },
      metadata: checkpoint.notes)
    do {
      try FileBytes.write(try file.safetensors(), to: path)
    } catch {
      throw Failure(message: "The checkpoint is not written: \(error)", code: 73)
    }
  }

  /// Reads a checkpoint.
  static func read(_ path: String) throws(Failure) -> LongCheckpoint {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .noInput("There is no checkpoint in \(path). Begin without --resume.")
    }
    do {
      let file = try TensorFile(safetensorsFile: path, limit: 1 << 30)
      func numbers(_ name: String) -> [Float] {
        file.tensors.first { $0.name == name }?.tensor.values ?? []
      }
      return try LongCheckpoint(
        notes: file.metadata, weights: numbers("weights"), first: numbers("first"),
        second: numbers("second"))
    } catch let error as LabError {
      throw .data("\(path): \(error)")
    } catch {
      throw .data("The checkpoint cannot be read. \(error)")
    }
  }

  /// Keeps a checkpoint that is there, beside the one to come.
  ///
  /// - Returns: where it is now; nil where there was none.
  static func setAside(_ path: String) -> String? {
    let (files, old) = (FileManager.default, path + ".old")
    guard files.fileExists(atPath: path) else { return nil }
    try? files.removeItem(atPath: old)
    return (try? files.moveItem(atPath: path, toPath: old)) == nil ? nil : old
  }
}
