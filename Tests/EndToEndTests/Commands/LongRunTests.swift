import Foundation
import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// `gradus run --data`: a lesson's network on all images of a set.
  @Suite struct LongRunTests {
    let student: Student
    let course: ImageCourse

    init() throws {
      student = try Student(["GRADUS_DATA": "/nowhere"])
      course = try ImageCourse(student)
    }

    private struct Epoch: Decodable, Equatable {
      let schema: Int
      let lesson, lab, data: String
      let epoch: Int
      let loss, accuracy, testLoss, testAccuracy: Double
      let seconds: Double?
    }

    private func epochs(_ lines: [String]) throws -> [Epoch] {
      try lines.map { try JSONDecoder().decode(Epoch.self, from: Data($0.utf8)) }
    }

    /// What a run that was never cut gives: its history without times, and the word of its weights.
    private func uncut(_ count: Int) throws -> (epochs: [[Double]], weights: String) {
      let answer = try student.run(
        course.run([
          "--epochs", "\(count)", "--format", "json", "--checkpoint",
          "\(student.folder.path)/uncut.safetensors",
        ]), within: .seconds(60))
      #expect(answer.status == .exited(0), "\(answer.talk)")
      return (numbers(try epochs(answer.lines)), try weights(answer.talk))
    }

    private func numbers(_ epochs: [Epoch]) -> [[Double]] {
      epochs.map { [Double($0.epoch), $0.loss, $0.accuracy, $0.testLoss, $0.testAccuracy] }
    }

    private func weights(_ talk: String) throws -> String {
      let word = try #require(talk.split(separator: "Weights: ").dropFirst().first)
      return String(word.prefix { $0.isHexDigit })
    }

    @Test func theHistoryIsAnObjectAnEpochAndTheNetLearns() throws {
      let answer = try student.run(course.run(["--epochs", "6", "--format", "json"]))
      #expect(answer.status == .exited(0), "\(answer.talk)")
      let epochs = try epochs(answer.lines)
      #expect(epochs.map(\.epoch) == Array(1...6))
      #expect(
        epochs.allSatisfy {
          $0.schema == 1 && $0.lesson == "cnn-06" && $0.lab == "fashion" && $0.data == "bars"
        })
      let last = try #require(epochs.last)
      #expect(last.testAccuracy > 0.9 && last.loss < epochs[0].loss)
      #expect(answer.talk.contains("600 images to learn from, 200 to test on"))
      #expect(answer.talk.contains("test images are right after 6 epochs"))
      // Without a terminal a line an epoch, and no line that is written over.
      #expect(answer.talk.contains("epoch 6 of 6: ") && !answer.talk.contains("\r"))
      #expect(answer.talk.contains("images/s"))
    }

    @Test func textAndCSVHaveTheSameEpochs() throws {
      let text = try student.run(course.run(["--epochs", "2"]))
      #expect(text.lines.count == 2 && text.lines[1].hasPrefix("epoch 2: loss 0."))
      let csv = try student.run(course.run(["--epochs", "2", "--format", "csv"]))
      #expect(csv.lines.first == "epoch,loss,accuracy,testLoss,testAccuracy,seconds")
      #expect(csv.lines.count == 3 && csv.lines[2].split(separator: ",").count == 6)
    }

    /// Fault: kill -9 at any moment of a training. What is taken up is the run that was never cut.
    @Test func aKilledTrainingGoesOnToTheSameWeights() throws {
      let (whole, word) = try uncut(40)
      for epoch in [1, 15] {
        let place = "\(student.folder.path)/killed-\(epoch).safetensors"
        let words = course.run([
          "--epochs", "40", "--format", "json", "--checkpoint", place,
        ])
        let window = try student.open(words, columns: 200)
        try window.terminal.read(until: "\"epoch\":\(epoch),", within: .seconds(20))
        window.terminal.signal(SIGKILL)
        let status = try window.terminal.waitForExit()
        #expect(status == .signaled(SIGKILL))
        // A file that is written when it is killed has another name.
        let answer = try student.run(words + ["--resume"], within: .seconds(60))
        #expect(answer.status == .exited(0), "\(answer.talk)")
        #expect(answer.talk.contains("Goes on after step"))
        #expect(try numbers(try epochs(answer.lines)) == whole)
        #expect(try weights(answer.talk) == word)
      }
    }

    @Test func ctrlCKeepsACheckpointOfTheStep() throws {
      let place = "\(student.folder.path)/cut.safetensors"
      let words = course.run(["--epochs", "500", "--format", "json", "--checkpoint", place])
      let window = try student.open(words, columns: 200)
      try window.terminal.read(until: "\"epoch\":2,", within: .seconds(20))
      // The bar on the terminal: rate and time left.
      try window.terminal.read(until: "images/s", within: .seconds(20))
      window.terminal.signal(SIGINT)
      let status = try window.terminal.waitForExit()
      #expect(status == .signaled(SIGINT))
      #expect(window.terminal.text.contains("Go on with --resume."))
      let other = try student.run(
        course.run(["--epochs", "400", "--checkpoint", place, "--resume"]))
      #expect(other.status == .exited(65))
      #expect(other.talk.contains("it has “epochs 500”, and this run “epochs 400”"))
    }

    @Test func aCheckpointThatIsThereIsKeptBesideTheNewOne() throws {
      let first = try student.run(course.run(["--epochs", "1"]))
      let second = try student.run(course.run(["--epochs", "1"]))
      #expect(first.status == .exited(0) && second.status == .exited(0))
      let place = "\(student.folder.path)/state/gradus/runs/cnn-06-bars.safetensors"
      #expect(!first.talk.contains(".old") && second.talk.contains("is now \(place).old"))
      let done = try student.run(course.run(["--epochs", "1", "--resume"]))
      #expect(done.status == .exited(0) && done.lines == second.lines)
    }

    @Test func trainedWeightsAreWritten() throws {
      let file = "\(student.folder.path)/net.safetensors"
      let answer = try student.run(course.run(["--epochs", "1", "--export", file]))
      #expect(answer.status == .exited(0) && answer.talk.contains("Wrote \(file)."))
      let bytes = try #require(FileManager.default.contents(atPath: file))
      let text = String(decoding: bytes.prefix(2000), as: UTF8.self)
      #expect(text.contains("conv2D1.kernel") && text.contains("\"plan\":\"bars 600 + 200"))
    }

    @Test func aSetThatIsNotThereIsSaidWithThePackageAndTheFolders() throws {
      let answer = try student.run(["run", "cnn-06", "--data", "mnist"] + course.words)
      #expect(answer.status == .exited(66))
      #expect(answer.talk.contains("MNIST is not on this machine. Put the four files train-images"))
      #expect(answer.talk.contains("Looked in /nowhere/mnist"))
      let folder = try student.run(["run", "cnn-06", "--data", "./none"] + course.words)
      #expect(folder.status == .exited(66) && folder.talk.contains("there are no images here"))
      let word = try student.run(["run", "cnn-06", "--data", "wines"] + course.words)
      #expect(word.status == .exited(64))
      #expect(word.talk.contains("has no experiment on “wines”. There are fashion-mnist, mnist"))
    }

    @Test(arguments: [
      (["--steps", "3"], "counted in epochs"), (["--set", "rate=1"], "counted in epochs"),
      (["--lab", "none"], "has no training “none”. It has plain, fashion."),
      (["--export", "net.txt"], "safetensors"),
      (["--resume"], "There is no checkpoint"),
    ])
    func whatCannotBeSaysWhy(_ more: [String], _ words: String) throws {
      let answer = try student.run(course.run(more))
      #expect(answer.status != .exited(0) && answer.talk.contains(words), "\(answer.talk)")
      #expect(answer.lines.isEmpty)
    }

    @Test func aDamagedCheckpointIsRefused() throws {
      let place = "\(student.folder.path)/run.safetensors"
      let words = course.run(["--epochs", "1", "--checkpoint", place])
      #expect(try student.run(words).status == .exited(0))
      var bytes = try #require(FileManager.default.contents(atPath: place))
      bytes[bytes.count - 9] ^= 4
      try bytes.write(to: URL(filePath: place))
      let answer = try student.run(words + ["--resume"])
      #expect(answer.status == .exited(65) && answer.talk.contains("The checkpoint is damaged"))
      try bytes.prefix(100).write(to: URL(filePath: place))
      let short = try student.run(words + ["--resume"])
      #expect(short.status == .exited(65) && short.talk.contains("The checkpoint cannot be read"))
    }
  }
}
