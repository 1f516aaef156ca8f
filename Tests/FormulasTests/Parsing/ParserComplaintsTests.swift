import Testing

struct ParserComplaintsTests {
  @Test(arguments: [
    ("2*(x + 1", "Column 9: the bracket opened at column 3 is not closed. Write ) at the end."),
    ("2x", "Column 2: write 2*x, with a star, for 2x."),
    ("2 x", "Column 3: write 2*x, with a star, for 2 x."),
    ("2(x + 1)", "Column 2: write 2*(…), with a star, for 2(…)."),
    ("(a)(b)", "Column 4: write (…)*(…), with a star, for (…)(…)."),
    ("(a)b", "Column 4: write (…)*b, with a star, for (…)b."),
    ("2sin(x)", "Column 2: write 2*sin(…), with a star, for 2sin(…)."),
    ("η dx", "Column 3: write η*dx, with a star, for η dx."),
    ("2 3", "Column 3: two numbers follow each other, 2 and 3. Write + - * / or ^ between them."),
    ("x +", "Column 4: something is missing after +. Write a number, a name or a bracket."),
    ("* x", "Column 1: a number, a name or a bracket is missing before *."),
    ("x + * y", "Column 5: a number, a name or a bracket is missing before *."),
    ("x)", "Column 2: this ) closes nothing. Take it away, or write the ( that it closes."),
    ("2*)", "Column 3: this ) closes nothing. Take it away, or write the ( that it closes."),
    (
      "(2*)",
      "Column 4: something is missing before this ). Write a number, a name or a bracket."
    ),
    ("()", "Column 2: there is nothing between these brackets. Write a formula in them."),
    ("", "Column 1: there is no formula here. Write one, such as 2*x + 1."),
    ("   ", "Column 1: there is no formula here. Write one, such as 2*x + 1."),
    ("log(x)", "Column 1: log can mean several logarithms. Write ln, log2 or log10."),
    ("sum x", "Column 1: write what sum is of in brackets: sum(x)."),
    ("[1, 2", "Column 6: the bracket [ opened at column 1 is not closed. Write ] at the end."),
    ("x[1", "Column 4: the bracket [ opened at column 2 is not closed. Write ] at the end."),
    ("x[]", "Column 3: the place is missing. Places are counted from 0: x[0] is the first."),
    ("[]", "Column 2: this list is empty. Write a number in it, such as [1, 2, 3]."),
    ("x]", "Column 2: this ] closes nothing. Take it away, or write the [ that it closes."),
    ("A[1, 2, 3]", "Column 7: at most two places fit, as in A[0, 1]."),
    ("x[1:2:3]", "Column 6: a slice has two ends, as in x[1:3]."),
    ("a < b < c", "Column 7: compare two values at a time. Write (a < b)*(b < c) for both."),
    ("onehot(3)", "Column 1: onehot is given 1 value: write onehot(k, n)."),
    ("exp(1, 2)", "Column 1: exp is given 2 values: exp takes one value: exp(x)."),
    ("softmax(z, axis=0)", "Column 12: axis=0 comes second, in functions such as sum(A, axis=0)."),
    ("x^2.T", "Column 5: write 2.*T, with a star, for 2.T."),
    ("x²ᵀ", "Column 3: write brackets before this: (x^2).T."),
    ("1; 2", "Column 2: a ; belongs between square brackets, as in [1, 2; 3, 4] or x[1:3]."),
    ("(0,5)", "Column 3: write a point in a number, not a comma: 0.42."),
    ("sin x", "Column 1: write what sin is of in brackets: sin(x)."),
    ("sin²(x)", "Column 1: write the power behind: sin(x)^2."),
    ("²", "Column 1: a power needs something before it. Write x², for example."),
    ("x²^3", "Column 3: two powers follow each other. Write brackets, as in (x^2)^3."),
    ("x^2³ + x^2²²^2", "Column 13: two powers follow each other. Write brackets, as in (x^2)^3."),
    (
      "f(x)",
      "Column 1: there is no function f. For a product write f*( with a star; the functions are "
        + "exp, ln, log2, log10, sqrt, abs, sign, sin, cos, tanh, sigmoid, relu, step, sum, mean, "
        + "prod, max, min, argmax, argmin, var, std, norm, cumsum, softmax, dot, outer, onehot, "
        + "shape, size, round, where, maximum, minimum, zeros, ones."
    ),
  ])
  func saysWhatWasExpectedAndWhere(_ text: String, _ sentence: String) {
    #expect(complaint(about: text) == sentence)
  }
}
