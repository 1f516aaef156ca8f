import Tensors
import Testing

struct BLASBuildTests {
  @Test func namesTheLibraryAndItsKernels() {
    let build = BLASBuild.current
    #expect(build.configuration.contains("OpenBLAS"))
    #expect(!build.core.isEmpty)
    #expect(build.threads >= 1)
  }

  @Test func oneThreadIsOneThread() {
    BLASBuild.useOneThread()
    #expect(BLASBuild.current.threads == 1)
  }
}
