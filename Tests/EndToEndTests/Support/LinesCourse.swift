import GradusTesting

/// A small course whose texts are known, for transcripts of line mode.
struct LinesCourse {
  let words: [String]

  init(_ student: Student) throws {
    try student.folder.write(
      "lines/lessons/course.toml",
      "title = \"Lines\"\n[[module]]\nid = \"lin\"\ntitle = \"Lines\"\n")
    try student.folder.write("lines/lessons/lin/01-bowl.md", Self.bowl)
    try student.folder.write(
      "lines/lessons/lin/02-end.md",
      "+++\nid = \"lin-02\"\ntitle = \"The end\"\nminutes = 1\n+++\n\nNothing to do here.\n")
    words = ["--course", "\(student.folder.path)/lines"]
  }

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
