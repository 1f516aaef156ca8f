// The engine's measured loops, compiled for several kinds of processor at once; which of them runs
// is chosen when the program starts. Plain Swift twins of all of them stand in the tests.
#ifndef GRADUS_CKERNELS_H
#define GRADUS_CKERNELS_H

#include <stdbool.h>
#include <stdint.h>

// C (m × n) = A (m × inner) · B (inner × n), where inner = segments · segment_length. Element (i,
// p) of A, p being number t of segment s, stands at a[i·a_row + s·segment_stride + t·a_inner]; so A
// may be transposed, or the overlapping windows of an image. B's and C's rows stand ldb and ldc
// apart. `bias` (n numbers, or NULL) is added to every row unless the result is accumulated.
struct kernel_product {
  float *c;
  long ldc;
  const float *a;
  long a_row, a_inner, segments, segment_length, segment_stride;
  const float *b;
  long ldb;
  long m, n;
  const float *bias;
  bool accumulate;
};

// C (m × n) = A (m × depth) · B (depth × n), where A's rows are windows of pictures: element (i, k)
// stands at a[rows[i] + steps[k]]. Row i of C stands at c[results[i]], or at c[i·ldc] where
// `results` is NULL. `bias` is added to every row unless the result is accumulated.
struct kernel_windows {
  float *c;
  const int32_t *results;
  long ldc;
  const float *a;
  const int32_t *rows, *steps;
  const float *b;
  long ldb;
  long m, n, depth;
  const float *bias;
  bool accumulate;
};

// A 3 × 3 convolution with stride 1 in tiles of 4 × 4 results; `top` and `left` are the zeros
// before the picture, `block` how many tiles are worked on at once, `kernel_apart` the distance
// between the 36 matrices of a transformed kernel.
struct kernel_winograd {
  long height, width, channels;
  long result_height, result_width, filters;
  long top, left;
  long tile_rows, tile_columns, block, kernel_apart;
};

// Windows of a picture that give one result each.
struct kernel_pooling {
  long height, width, channels;
  long result_height, result_width;
  long window_height, window_width, stride_y, stride_x;
  long top, left;
};

// The kinds of processor, from the plainest on.
enum kernel_level { KERNEL_PORTABLE = 0, KERNEL_AVX2 = 1, KERNEL_AVX512 = 2 };

// The best kind that this processor can run.
enum kernel_level kernel_best_level(void);
// The kind that this thread uses: the best one unless a test chose another.
enum kernel_level kernel_level(void);
// Lets this thread, and workers that run for it, use this kind, or the best one where the processor
// cannot run it.
void kernel_choose(enum kernel_level level);

struct kernel_table {
#define KERNEL(result, name, parameters, arguments) result(*name) parameters;
#include "kernels.def"
#undef KERNEL
};

extern const struct kernel_table *kernel_best_table;
// NULL unless a test chose.
extern _Thread_local const struct kernel_table *kernel_chosen_table;

static inline const struct kernel_table *kernel_table_in_use(void) {
  const struct kernel_table *chosen = kernel_chosen_table;
  return __builtin_expect(!chosen, 1) ? kernel_best_table : chosen;
}

#define KERNEL(result, name, parameters, arguments) \
  static inline result kernel_##name parameters { return kernel_table_in_use()->name arguments; }
#include "kernels.def"
#undef KERNEL

// --- Floating-point mode of this thread.

// Flushes numbers below 2^-126 to zero from here on; the result brings the old mode back.
uint32_t kernel_flush_to_zero(void);
void kernel_restore_floating_point(uint32_t mode);

// --- Workers.

// A second worker beside the thread that calls; it sleeps when there is nothing to do.
struct kernel_workers;
typedef void (*kernel_piece)(const void *arguments, long piece);
struct kernel_workers *kernel_workers_start(void);
void kernel_workers_stop(struct kernel_workers *workers);
// Runs every piece once, on both threads, and returns when all are done.
void kernel_workers_run(struct kernel_workers *workers, kernel_piece piece, const void *arguments,
                        long pieces);

#endif
