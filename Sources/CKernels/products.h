// Products of matrices that are too small, or too oddly laid out, for a BLAS.
#if defined(AVX)
INLINE vi8 first_eight(long count) {
  static const int32_t steps[16] = {-1, -1, -1, -1, -1, -1, -1, -1};
  return *(const vi8 *)(steps + 8 - count);
}
#endif

#define WIDTH 8
#include "product_block.h"
#if LANES == 16
#define WIDTH 16
#include "product_block.h"
#endif

// The sums of eight vectors' lanes, one a lane.
#define PAIR_SUMS(a, b)                                       \
  (__builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14) + \
   __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15))
INLINE pv8 sums_of_eight(const pv8 *v) {
  pv8 low = PAIR_SUMS(PAIR_SUMS(v[0], v[1]), PAIR_SUMS(v[2], v[3]));
  pv8 high = PAIR_SUMS(PAIR_SUMS(v[4], v[5]), PAIR_SUMS(v[6], v[7]));
  return PAIR_SUMS(low, high);
}

// One column: row sums of A weighted by B, which stands close.
static void INSTANCE(product_column)(const struct kernel_product *q) {
  float bias = q->bias ? *q->bias : 0;
  long inner = q->segment_length, row = q->a_row;
  const float *a = q->a, *b = q->b;
  float *c = q->c;
  bool add = q->accumulate;
  if (inner == 2 && row == 2 && q->ldc == 1 && !add) {
    float b0 = b[0], b1 = b[1];
    for (long i = 0; i < q->m; i++) c[i] = a[2 * i] * b0 + a[2 * i + 1] * b1 + bias;
    return;
  }
  long i = 0;
  if (inner >= 4 && q->ldc == 1)
    for (; i + 8 <= q->m; i += 8, a += 8 * row, c += 8) {
      pv8 sum[8] = {};
      for (long p = 0; p < inner; p += 8) {
        bool whole = p + 8 <= inner;
        pv8 right = whole ? *(const pv_memory8 *)(b + p) : part8(b + p, inner - p);
        UNROLLED for (int r = 0; r < 8; r++) {
          const float *left = a + r * row + p;
          sum[r] += right * (whole ? *(const pv_memory8 *)left : part8(left, inner - p));
        }
      }
      pv8 sums = sums_of_eight(sum) + (add ? *(const pv_memory8 *)c : bias - (pv8){});
      *(pv_memory8 *)c = sums;
    }
  for (; i < q->m; i++, a += row, c += q->ldc) {
    pv8 sum = {};
    for (long p = 0; p < inner; p += 8)
      if (p + 8 <= inner)
        sum += *(const pv_memory8 *)(a + p) * *(const pv_memory8 *)(b + p);
      else
        sum += part8(a + p, inner - p) * part8(b + p, inner - p);
    float lanes[8];
    memcpy(lanes, &sum, sizeof lanes);
    float total = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
                  ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    *c = total + (add ? *c : bias);
  }
}

// Eight columns or fewer and a short sum: all of B stays in registers.
INLINE void slim_rows(const struct kernel_product *q, const int K, const long inner,
                      const bool part) {
  pv8 b[8];
  UNROLLED for (int p = 0; p < K; p++) b[p] =
      part ? part8(q->b + p * q->ldb, q->n) : *(const pv_memory8 *)(q->b + p * q->ldb);
  pv8 bias = {};
  if (q->bias) bias = part ? part8(q->bias, q->n) : *(const pv_memory8 *)q->bias;
  const float *a = q->a;
  float *c = q->c;
  long row = q->a_row, ldc = q->ldc;
  for (long i = 0; i < q->m; i++, a += row, c += ldc) {
    pv8 sum = bias;
    if (q->accumulate) sum = part ? part8(c, q->n) : *(const pv_memory8 *)c;
    UNROLLED for (int p = 0; p < K; p++) sum += (a[p * inner] - (pv8){}) * b[p];
    if (part)
      store_part8(c, sum, q->n);
    else
      *(pv_memory8 *)c = sum;
  }
}

#define SLIM_ROWS(K) \
  return q->a_inner == 1 ? slim_rows(q, K, 1, part) : slim_rows(q, K, q->a_inner, part)
INLINE void slim(const struct kernel_product *q, const bool part) {
  switch (q->segment_length) {
    case 1:
      SLIM_ROWS(1);
    case 2:
      SLIM_ROWS(2);
    case 3:
      SLIM_ROWS(3);
    case 4:
      SLIM_ROWS(4);
    case 5:
      SLIM_ROWS(5);
    case 6:
      SLIM_ROWS(6);
    case 7:
      SLIM_ROWS(7);
    default:
      SLIM_ROWS(8);
  }
}

static void INSTANCE(product)(const struct kernel_product *q) {
  if (q->n == 1 && q->segments == 1) {
    if (q->a_inner == 1 && q->ldb == 1) {
      INSTANCE(product_column)(q);
      return;
    }
    if (q->a_row == 1 && q->ldc == 1 && !q->bias) {
      // A column is computed as a row: its numbers stand side by side in A.
      struct kernel_product turned = {.c = q->c,
                                      .ldc = q->m,
                                      .a = q->b,
                                      .a_row = 0,
                                      .a_inner = q->ldb,
                                      .segments = 1,
                                      .segment_length = q->segment_length,
                                      .b = q->a,
                                      .ldb = q->a_inner,
                                      .m = 1,
                                      .n = q->m,
                                      .accumulate = q->accumulate};
      INSTANCE(product)(&turned);
      return;
    }
  }
  if (q->n <= 8 && q->segments == 1 && q->segment_length <= 8 && q->m >= 4) {
    if (q->n == 8)
      slim(q, false);
    else
      slim(q, true);
    return;
  }
  long j = 0, n = q->n;
#if LANES == 16
  for (; j + 32 <= n; j += 32) columns16(q, j, 16, 12, 2, false);
  if (j + 16 < n) {
    columns16(q, j, n - j - 16, 12, 2, true);
    return;
  }
  if (j + 16 == n) {
    columns16(q, j, 16, 12, 1, false);
    return;
  }
  if (j + 8 < n) {
    columns16(q, j, n - j, 12, 1, true);
    return;
  }
  const int tall = 12;
#elif defined(AVX)
  for (; j + 16 <= n; j += 16) columns8(q, j, 8, 6, 2, false);
  const int tall = 8;
#else
  const int tall = 4;
#endif
  for (; j + 8 <= n; j += 8) columns8(q, j, 8, tall, 1, false);
  if (j < n) columns8(q, j, n - j, tall, 1, true);
}
