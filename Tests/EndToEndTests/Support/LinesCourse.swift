import GradusTesting

/// A small course whose texts are known, for transcripts of line mode.
struct LinesCourse {
  let words: [String]

  init(_ student: Student) throws {
    try student.folder.write(
      "lines/lessons/course.toml",
      "title = \"Lines\"\n[[module]]\nid = \"lin\"\ntitle = \"Lines\"\n")
    try student.folder.write("lines/lessons/lin/01-bowl.md", Self.bowl)
    try student.folder.write("lines/lessons/lin/02-forms.md", Self.forms)
    words = ["--course", "\(student.folder.path)/lines"]
  }

  /// An exercise of every form that is typed in another way.
  private static let forms = """
    +++
    id = "lin-02"
    title = "All forms"
    minutes = 5
    +++

    ```exercise
    id = "arrays"
    kind = "steps"
    ask = "Work with a vector and a matrix."
    given = { v = [1, 2, 5], A = [[1, 2], [3, 5]] }
    steps = \"\"\"
    u = 3*v      # three times v
    B = 3*A      # three times A
    \"\"\"
    hints = ["Each entry by itself."]
    ```

    ```exercise
    id = "sequence"
    kind = "order"
    ask = "Put one step of gradient descent into its order."
    items = [
      { text = "predict", because = "The error needs a prediction." },
      { text = "take the error", because = "The slope needs the error." },
      { text = "update the weight", because = "The update needs the slope." },
    ]
    hints = ["What needs what?"]
    ```

    ```exercise
    id = "pairs"
    kind = "match"
    ask = "What belongs together?"
    pairs = [
      { left = "x^2", right = "2x", because = "The derivative of a square." },
      { left = "3x", right = "3", because = "The derivative of a line." },
    ]
    hints = ["Take derivatives."]
    ```

    ```exercise
    id = "update"
    kind = "write"
    ask = "Write the update of w."
    target = "w' = w - eta*dw"
    inputs = { w = "number", eta = "number 0.1..2", dw = "number" }
    hints = ["Minus the rate times the slope."]
    ```
    """

  private static let bowl = """
    +++
    id = "lin-01"
    title = "One bowl"
    minutes = 5
    +++

    ```lab
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    view = { x1 = [-6, 6], x2 = [-6, 6] }
    ```

    The slope of *f* is steep far from the middle, and the step is as long as the slope is steep:

    ```formula
    x' = x - eta*2*x
    ```

    > A quotation.

    - One thing.
    - Another.

    ---

    ```exercise
    id = "step"
    title = "one step"
    kind = "steps"
    ask = "Take one step."
    given = { x0 = 5, eta = 0.1 }
    steps = \"\"\"
    g0 = 2*x0          # the slope
    x1 = x0 - eta*g0   # x after the step
    \"\"\"
    hints = ["The slope of x² is 2x.", "Subtract."]
    ```

    Words between.

    ```exercise
    id = "way"
    title = "which way"
    kind = "choice"
    ask = "Where does the gradient point?"
    options = [
      { text = "uphill", right = true, reason = "It is the direction of steepest ascent." },
      { text = "downhill", reason = "That is minus the gradient." },
    ]
    hints = ["Look at its sign.", "2x is positive on the right."]
    ```
    """
}
