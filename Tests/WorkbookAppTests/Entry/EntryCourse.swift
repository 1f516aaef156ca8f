import Coursework

/// A course with a lesson for each form that is put together on the screen, its exercise at the top
/// of the page beside an experiment.
enum EntryCourse {
  static let lessons = [
    "vector": "lin-01", "matrix": "lin-02", "order": "lin-03", "match": "lin-04",
    "curve": "lin-05", "settings": "lin-06",
  ]

  static let course = CourseReader.read(
    blocks.enumerated().map { index, block in
      CourseFile(
        path: "lin/0\(index + 1).md",
        text: """
          +++
          id = "lin-0\(index + 1)"
          title = "Answers \(index + 1)"
          +++

          ```lab
          id = "bowl"
          kind = "descend"
          f = "x1^2 + x2^2"
          start = { x1 = 5, x2 = 5 }
          rate = 0.1
          view = { x1 = [-6, 6], x2 = [-6, 6] }
          ```

          ```exercise
          \(block)
          ```
          """)
    }
  ).course

  static let blocks = [
    """
    id = "errors"
    title = "errors"
    kind = "steps"
    ask = "Predict the four points, then take the errors."
    given = { x = [1, 3, 6, 5], y = [4, 8, 14, 13], w = 5, b = 1 }
    steps = \"""
    yhat = w*x + b # the predictions
    e = yhat - y # the errors
    \"""
    """,
    """
    id = "layer"
    title = "a layer"
    kind = "steps"
    ask = "Multiply the matrices."
    given = { W = [[1, 2], [3, 4], [5, 7]], D = [[1, 2], [4, 8]] }
    steps = \"""
    P = W @ D # the products
    \"""
    """,
    """
    id = "loop"
    title = "one epoch"
    kind = "order"
    ask = "Put the steps of one epoch in their order."
    items = [
      { text = "predict ŷ for every example", because = "Without predictions there are no errors." },
      { text = "subtract the true values: the errors e", because = "The gradient is made of them." },
      { text = "take the means: the gradient", because = "It belongs to the present w and b." },
      { text = "subtract η times the gradient from w and b", because = "They change at the end." },
    ]
    """,
    """
    id = "cases"
    title = "what the factor does"
    kind = "match"
    ask = "Match each factor with what the point does."
    pairs = [
      { left = "0.98", right = "creeps to the middle", because = "Each step keeps 98 %." },
      { left = "0.4", right = "goes there from one side", because = "Each step keeps 40 %." },
      { left = "0", right = "is there in one step", because = "Nothing is left." },
      { left = "−1.2", right = "jumps across, ever farther", because = "The size grows." },
    ]
    """,
    """
    id = "draw"
    title = "draw the curve"
    kind = "predict"
    ask = "f is 50 at the start, the rate is 0.1. How does it go on?"
    confidence = false
    lab = "bowl"
    steps = 10
    curve = "f"
    at = [0, 2, 4, 6, 8, 10]
    """,
    """
    id = "tune"
    title = "fast"
    kind = "tune"
    ask = "Find settings that reach the goal."
    controls = ["rate", "x1"]
    goal = "f < 0.001"
    steps = 10
    solution = { rate = 0.4 }
    lab = "bowl"
    """,
  ]
}
