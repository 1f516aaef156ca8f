import Foundation
import Testing

@testable import Learning

@Suite struct ActivationFunctionTests {
  @Test(arguments: ActivationTests.all) func comesBackFromItsName(_ function: ActivationFunction) {
    #expect(ActivationFunction(function.description) == function)
  }

  @Test func aNumberLeftOutIsKerasDefault() {
    #expect(ActivationFunction("leakyReLU") == .leakyReLU(slope: 0.3))
    #expect(ActivationFunction("elu") == .elu(scale: 1))
    #expect(ActivationFunction("leakyReLU(0.01)") == .leakyReLU(slope: 0.01))
  }

  @Test(
    arguments: [
      "", "(", "relu(", "relu(1)", "relu()", "Relu", "elu(nan)", "elu(inf)", "elu(1", "elu(1))",
      "softmax(2)", "leakyReLU(0,1)", "swish", " relu", "elu()",
    ])
  func anotherTextIsNoFunction(_ text: String) {
    #expect(ActivationFunction(text) == nil)
  }

  @Test func anotherTextInAFileIsAnError() {
    #expect {
      _ = try JSONDecoder().decode([ActivationFunction].self, from: Data(#"["swish"]"#.utf8))
    } throws: {
      "\($0)".contains("“swish” is no activation function")
    }
  }
}
