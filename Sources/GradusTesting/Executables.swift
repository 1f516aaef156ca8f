import Foundation

/// Where the programs under test are: SwiftPM builds them beside the test bundle.
public enum Executables {
  /// The path of the launcher.
  public static func gradus() throws(HarnessError) -> String {
    try path(of: "gradus")
  }

  /// The path of the workbook.
  public static func workbook() throws(HarnessError) -> String {
    try path(of: "gradus-workbook")
  }

  /// The path of a product by its name.
  public static func path(of product: String) throws(HarnessError) -> String {
    for folder in folders where isProgram("\(folder)/\(product)") { return "\(folder)/\(product)" }
    let places = folders.joined(separator: ", ")
    throw HarnessError("no \(product) in \(places): build it with `swift build`.")
  }

  /// The folders a product can be in, the likeliest first.
  static var folders: [String] {
    // On Linux the bundle is itself the program that runs; elsewhere a helper gets it as an
    // argument.
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    var folders: [String] = []
    for path in [running].compactMap({ $0 }) + bundles {
      var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
      while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
      if !folders.contains(folder.path) { folders.append(folder.path) }
    }
    return folders
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
