#include "CKernels.h"

extern const struct kernel_table kernels_portable;
#if defined(__x86_64__)
extern const struct kernel_table kernels_avx2, kernels_avx512;
#endif

const struct kernel_table *kernel_table_in_use = &kernels_portable;
static enum kernel_level level_in_use = KERNEL_PORTABLE;

enum kernel_level kernel_best_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return KERNEL_PORTABLE;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
    return KERNEL_AVX512;
  return KERNEL_AVX2;
#else
  return KERNEL_PORTABLE;
#endif
}

enum kernel_level kernel_level(void) { return level_in_use; }

void kernel_choose(enum kernel_level level) {
  enum kernel_level best = kernel_best_level();
  level_in_use = level < best ? level : best;
#if defined(__x86_64__)
  const struct kernel_table *tables[] = {&kernels_portable, &kernels_avx2, &kernels_avx512};
  kernel_table_in_use = tables[level_in_use];
#endif
}

// Before anything of ours runs, so that nobody sees two kinds in one process.
__attribute__((constructor)) static void choose_best(void) { kernel_choose(kernel_best_level()); }
