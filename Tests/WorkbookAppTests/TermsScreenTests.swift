import Cells
import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct TermsScreenTests {
  @Test func theTermsOfThePageAreExplained() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("t")
    #expect(rig.text.contains("Terms on this page"))
    #expect(rig.text.contains("gradient: The list of the partial derivatives"))
    #expect(rig.text.contains("lin-04"))
    rig.press("t")
    #expect(rig.text.contains("Training a model"))
  }

  @Test func allTermsAreATabAway() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("t<Tab>")
    #expect(rig.text.contains("All terms of the course"))
    #expect(rig.text.contains("machine learning: Finding a rule"))
    rig.press("G")
    #expect(rig.text.contains("distributed training"))
    rig.press("g<Tab>")
    #expect(rig.text.contains("Terms on this page"))
  }

  @Test func termsAreSearchedFor() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("t/softm")
    #expect(rig.text.contains("softmax: ") && !rig.text.contains("gradient: "))
    rig.press("zzz")
    #expect(rig.text.contains("No term has these letters."))
    rig.press("<Esc>")
    #expect(rig.text.contains("All terms of the course"))
    rig.press("q")
    #expect(rig.text.contains("Training a model"))
  }

  @Test func everySizeDraws() {
    for (columns, rows) in [(60, 18), (61, 18), (160, 50), (0, 0), (1, 1), (3, 3)] {
      var rig = Rig(60, 18, lesson: "lin-04")
      rig.press("t<Tab>jj<PgDn>/a")
      rig.resize(columns, rows)
      #expect(rig.canvas.size == Size(columns: columns, rows: rows))
    }
  }
}
