// Products whose left matrix is windows of pictures, read where they are.
#define WIDTH 8
#include "convolution_block.h"
#if LANES == 16
#define WIDTH 16
#include "convolution_block.h"
#endif

static void INSTANCE(windows)(const struct kernel_windows *q) {
  long j = 0, n = q->n;
#if LANES == 16
  for (; j + 32 <= n; j += 32) window_columns16(q, j, 16, 8, 2, false);
  if (j + 24 < n) {
    window_columns16(q, j, n - j - 16, 8, 2, true);
    return;
  }
  if (j + 16 <= n) {
    window_columns16(q, j, 16, 8, 1, false);
    j += 16;
  }
  if (j + 8 < n) {
    window_columns16(q, j, n - j, 8, 1, true);
    return;
  }
  const int tall = 8;
#elif defined(AVX)
  for (; j + 16 <= n; j += 16) window_columns8(q, j, 8, 6, 2, false);
  const int tall = 8;
#else
  const int tall = 4;
#endif
  for (; j + 8 <= n; j += 8) window_columns8(q, j, 8, tall, 1, false);
  if (j < n) window_columns8(q, j, n - j, tall, 1, true);
}

// Every channel by itself: number j of C's row i is the sum over k of A's number j of row i and
// step k, times B's number j of row k.
static void INSTANCE(channel_windows)(const struct kernel_windows *q) {
  for (long row = 0; row < q->m; row++) {
    const float *a = q->a + q->rows[row];
    float *c = q->c + (q->results ? q->results[row] : row * q->ldc);
    EACH_VECTOR(q->n) {
      vf sums[4] = {};
      if (q->accumulate)
        sums[0] = read(c + i, rest);
      else if (q->bias)
        sums[0] = read(q->bias + i, rest);
      long k = 0;
      for (; k + 4 <= q->depth; k += 4)
        UNROLLED for (int p = 0; p < 4; p++) sums[p] +=
            read(a + q->steps[k + p] + i, rest) * read(q->b + (k + p) * q->ldb + i, rest);
      for (; k < q->depth; k++)
        sums[0] += read(a + q->steps[k] + i, rest) * read(q->b + k * q->ldb + i, rest);
      write(c + i, (sums[0] + sums[1]) + (sums[2] + sums[3]), rest);
    }
  }
}

// Rows of `length` numbers, copied from where they stand to where they are wanted.
static void INSTANCE(copy_rows)(const float *x, long x_stride, float *y, long y_stride, long rows,
                                long length) {
  for (long r = 0; r < rows; r++, x += x_stride, y += y_stride)
    EACH_VECTOR(length) write(y + i, read(x + i, rest), rest);
}

// A block of rows × columns numbers, turned: y is columns × rows without gaps.
static void INSTANCE(turn_block)(const float *x, long x_stride, float *y, long rows, long columns) {
  for (long c = 0; c < columns; c++)
    for (long r = 0; r < rows; r++) y[c * rows + r] = x[r * x_stride + c];
}
