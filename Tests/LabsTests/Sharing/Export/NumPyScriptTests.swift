import Learning
import Testing

@testable import Labs

@Suite(.serialized) struct NumPyScriptTests {
  /// The scripts say themselves whether their losses are those that Gradus measured.
  @Test(.enabled(if: Python.hasNumPy, "\(Python.missing)"), arguments: try ExportCase.all())
  func scriptsGiveTheLossThatGradusMeasured(_ example: ExportCase) throws {
    let model = try example.model()
    let ended = try Python.run(script: NumPyScript.text(of: model))
    #expect(ended.status == 0 && ended.output.hasSuffix("They agree.\n"), "\(ended.output)")
    let told = ended.output.split(separator: "\n").first { $0.hasPrefix("loss by this script:") }
    let loss = try #require(told.flatMap { Double($0.split(separator: " ").last ?? "") })
    let measured = Double(model.loss)
    if example.testDescription != "large targets" {
      #expect(abs(loss - measured) <= 1e-6 * max(1, measured))
    }
    #expect(abs(loss - measured) <= 1e-6 * max(1, measured * 10), "\(loss) and \(measured)")
  }

  @Test(.enabled(if: Python.hasNumPy, "\(Python.missing)"))
  func aScriptWithAnotherWeightSaysThatTheLossesDiffer() throws {
    let text = NumPyScript.text(of: try ExportCase.all()[0].model())
    let changed = text.replacing("return x @ W.T + b", with: "return x @ W.T + b + 0.001")
    #expect(changed != text)
    let ended = try Python.run(script: changed)
    #expect(ended.status != 0 && ended.output.contains("The losses differ by"))
  }

  @Test func scriptsHoldOnlyWhatTheirModelNeeds() throws {
    let logistic = NumPyScript.text(of: try ExportCase.all()[0].model())
    #expect(logistic.contains("def dense(") && logistic.contains("np.logaddexp(0, z)"))
    #expect(!logistic.contains("def convolution") && !logistic.contains("def sigmoid"))
    let pictures = NumPyScript.text(
      of: try ExportCase(testDescription: "", declaration: try ExportCase.pictures(), steps: 1)
        .model())
    #expect(pictures.split(separator: "def padded(").count == 2)
    #expect(pictures.contains("x = x.reshape(len(x), 11, 11, 1)"))
    #expect(pictures.contains("# dropout1 leaves out 0.2 of the numbers"))
  }

  @Test func foreignNamesStayInsideTheirLines() throws {
    let text = NumPyScript.text(of: try ExportCase.flowers(loss: nil).model())
    #expect(text.contains("length, width of \"it\"?\n"))
    #expect(text.contains(#"classes = ["se\"tosa", "versi\U0000000acolor", "virginica"]"#))
  }

  @Test func everyLossOfATrainingHasItsLines() {
    for classes in [nil, 2, 5] as [Int?] {
      for loss in TrainPlan.losses(classes: classes) {
        #expect(NumPyScript.lossBody(type(of: loss).kind) != nil, "\(type(of: loss).kind)")
      }
    }
    #expect(NumPyScript.lossBody("CosineProximity") == nil)
  }
}
