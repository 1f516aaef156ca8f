@testable import Coursework

/// A small course without a fault, to put one into.
enum SoundCourse {
  static let head = """
    title = "Learning"
    [[module]]
    id = "lin"
    title = "Linear"
    """

  static let concepts = """
    # The glossary.
    [[concept]]
    id = "gradient"
    term = "gradient"
    definition = "The list of the partial derivatives."
    home = "lin-04"
    forms = ["slope vector"]

    [[concept]]
    id = "epoch"
    term = "epoch"
    definition = "One pass through all examples."
    home = "lin-06"

    [[concept]]
    id = "loss"
    term = "loss function"
    definition = "A number that says how wrong a prediction is."
    home = "lin-02"
    """

  static let other = """
    +++
    id = "lin-03"
    title = "Slopes"
    +++
    A slope is a number.
    """

  static let page = #"""
    +++
    id = "lin-04"
    title = "A bowl"
    minutes = 20
    needs = ["lin-03", "epoch"]
    concepts = ["gradient"]
    +++

    ```lab
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    ```

    # The gradient

    The [gradient](#gradient) points uphill, as [slopes](lin-03) do.

    ```formula
    g1 = 2*x1    # slope of the bowl
    g2 = 2*x2
    ```

    ```plot
    kind = "line"
    title = "the bowl from the side"
    curve = "a*x^2"
    range = [-3, 3]
    given = { a = 2 }
    ```

    ```plot
    kind = "scatter"
    x = [1, 3, 6, 5]
    y = [4, 8, 14, 13]
    ```

    ```plot
    kind = "bars"
    names = ["train", "test"]
    y = [0.9, 0.8]
    ```

    ```plot
    kind = "heatmap"
    z = [[1, 2], [3, 4]]
    ```

    ```exercise
    id = "two-steps"
    kind = "steps"
    ask = "Two steps by hand."
    given = { a0 = 5, eta = 0.1 }
    vary = { a0 = [2, 3, 4, 6] }
    steps = """
    a1 = a0 - eta*2*a0   # after step 1
    a2 = a1 - eta*2*a1
    """
    hints = ["First.", "Second."]

    [mistakes]
    "a2 = a1 - eta*2*a0" = "You used the slope at the start again."
    ```

    ```exercise
    id = "the-slip"
    kind = "mistake"
    ask = "Which line is wrong?"
    given = { b0 = 5 }
    page = """
    g0 = 2*b0
    b1 = b0 + 0.1*g0
    """
    fault = "b1"
    right = "b0 - 0.1*g0"
    says = "The update subtracts."
    hints = ["Look at the signs."]
    ```

    ```exercise
    id = "corner"
    kind = "choice"
    ask = "Where to?"
    options = [
      { text = "to the middle", right = true, reason = "Minus the slope points there." },
      { text = "away", reason = "A step up from −5 leads to −4." },
    ]
    hints = ["Try it."]
    ```

    ```note
    Ask the room.
    ```
    """#

  static func files(page: String = page, concepts: String = concepts, head: String = head)
    -> [CourseFile]
  {
    [
      CourseFile(path: "course.toml", text: head),
      CourseFile(path: "concepts.toml", text: concepts),
      CourseFile(path: "lin/03-slopes.md", text: other),
      CourseFile(path: "lin/04-bowl.md", text: page),
    ]
  }
}
