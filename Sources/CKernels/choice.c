#include "CKernels.h"

#include <stddef.h>

extern const struct kernel_table kernels_portable;
#if defined(__x86_64__)
extern const struct kernel_table kernels_avx2, kernels_avx512;
#endif

const struct kernel_table *kernel_best_table = &kernels_portable;
_Thread_local const struct kernel_table *kernel_chosen_table = NULL;

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

static const struct kernel_table *table_of(enum kernel_level level) {
#if defined(__x86_64__)
  if (level == KERNEL_AVX512) return &kernels_avx512;
  if (level == KERNEL_AVX2) return &kernels_avx2;
#endif
  (void)level;
  return &kernels_portable;
}

enum kernel_level kernel_level(void) {
  const struct kernel_table *table = kernel_table_in_use();
  for (int level = KERNEL_AVX512; level > KERNEL_PORTABLE; level--)
    if (table == table_of((enum kernel_level)level)) return (enum kernel_level)level;
  return KERNEL_PORTABLE;
}

void kernel_choose(enum kernel_level level) {
  kernel_chosen_table = level < kernel_best_level() ? table_of(level) : NULL;
}

// Before anything of ours runs, so that nobody sees two kinds in one process.
__attribute__((constructor)) static void choose_best(void) {
  kernel_best_table = table_of(kernel_best_level());
}
