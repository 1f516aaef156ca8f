import Testing

@testable import Formulas

struct PrinterTests {
  @Test(arguments: [
    ("x1^2+3*x2^2", "x₁² + 3·x₂²", "x1^2 + 3*x2^2"),
    ("w'-eta*dw/m", "w′ − η·dw/m", "w' - eta*dw/m"),
    ("(a+b)*c-(d-e)", "(a + b)·c − (d − e)", "(a + b)*c - (d - e)"),
    ("a*(b*c)/(d/f)", "a·(b·c)/(d/f)", "a*(b*c)/(d/f)"),
    ("-x^2", "−x²", "-x^2"),
    ("(-x)^2", "(−x)²", "(-x)^2"),
    ("-a*b", "−a·b", "-a*b"),
    ("(-a)*b", "(−a)·b", "(-a)*b"),
    ("2^3^2", "2^(3²)", "2^(3^2)"),
    ("(2^3)^2", "(2³)²", "(2^3)^2"),
    ("x^-1", "x⁻¹", "x^(-1)"),
    ("x^0.5", "x^0.5", "x^0.5"),
    ("x^n", "x^n", "x^n"),
    ("x^(a+b)", "x^(a + b)", "x^(a + b)"),
    ("--x", "−(−x)", "-(-x)"),
    ("a--b", "a − (−b)", "a - (-b)"),
    ("sin(x)^2", "sin(x)²", "sin(x)^2"),
    ("2e-7^2", "(2e-7)²", "(2e-7)^2"),
    ("2e-7*x", "2e-7·x", "2e-7*x"),
    ("W@x+b", "W @ x + b", "W @ x + b"),
    ("2*a.*b@c", "2·a ∘ b @ c", "2*a .* b @ c"),
    ("a∘(b*c)", "a ∘ (b·c)", "a .* (b*c)"),
    ("(a+b).T@x.T", "(a + b)ᵀ @ xᵀ", "(a + b).T @ x.T"),
    ("A[1,:]", "A[1, :]", "A[1, :]"),
    ("x[-1]+x[1:]+x[:i+1]", "x[−1] + x[1:] + x[:i + 1]", "x[-1] + x[1:] + x[:i + 1]"),
    ("[1 -2; 3 x]", "[[1, −2], [3, x]]", "[[1, -2], [3, x]]"),
    ("[a - b, -c]", "[a − b, −c]", "[a - b, -c]"),
    ("sum(A,axis=-1)", "sum(A, axis=−1)", "sum(A, axis=-1)"),
    ("mean((yhat-y)²)", "mean((ŷ − y)²)", "mean((yhat - y)^2)"),
    ("(a<=b)*c", "(a ≤ b)·c", "(a <= b)*c"),
    ("a+1 != b", "a + 1 ≠ b", "a + 1 != b"),
    ("σ(z)*σ", "sigmoid(z)·σ", "sigmoid(z)*sigma"),
    ("(2).T", "(2)ᵀ", "(2).T"),
    ("sigmoid(-(z))", "sigmoid(−z)", "sigmoid(-z)"),
  ])
  func writesAsFewBracketsAsItMay(_ text: String, _ unicode: String, _ ascii: String) throws {
    let formula = try Formula(parsing: text)
    #expect(formula.printed() == unicode)
    #expect(formula.printed(.ascii) == ascii)
  }

  @Test(arguments: 0..<60)
  func treesOfEveryKindReadBackAsTheSame(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<60 {
      let expression = random.anyExpression(depth: 4)
      for notation in Notation.allCases {
        let text = expression.printed(notation)
        guard text.count <= Formula.characterLimit else { continue }
        let read = try Formula(parsing: text)
        #expect(read.expression == expression, "\(text)")
        #expect(read.columns.count == expression.size)
      }
    }
  }

  @Test(arguments: 0..<40)
  func whatIsPrintedReadsBackAsTheSame(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<50 {
      let expression = random.expression(depth: 5)
      for notation in Notation.allCases {
        let text = expression.printed(notation)
        let read = try Formula(parsing: text)
        #expect(read.expression == expression, "\(text)")
      }
    }
  }
}
