// The inner loop of products for vectors of WIDTH floats; included once for each width.
#define PASTE2(a, b) a##b
#define PASTE(a, b) PASTE2(a, b)
#define AT_WIDTH(name) PASTE(name, WIDTH)

typedef float AT_WIDTH(pv) __attribute__((vector_size(4 * WIDTH)));
typedef float AT_WIDTH(pv_memory) __attribute__((vector_size(4 * WIDTH), aligned(4), may_alias));

INLINE AT_WIDTH(pv) AT_WIDTH(part)(const float *p, long count) {
#if WIDTH == 16
  return (AT_WIDTH(pv))_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
#elif defined(AVX)
  return (AT_WIDTH(pv))_mm256_maskload_ps(p, (__m256i)first_eight(count));
#else
  AT_WIDTH(pv) v = {};
  memcpy(&v, p, 4 * (unsigned long)count);
  return v;
#endif
}

INLINE void AT_WIDTH(store_part)(float *p, AT_WIDTH(pv) v, long count) {
#if WIDTH == 16
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
#elif defined(AVX)
  _mm256_maskstore_ps(p, (__m256i)first_eight(count), (__m256)v);
#else
  memcpy(p, &v, 4 * (unsigned long)count);
#endif
}

// A block of C: MR rows by NV vectors, the last of which has `last` numbers.
INLINE void AT_WIDTH(block)(const struct kernel_product *q, long i, long j, long last, const int MR,
                            const int NV, const bool part) {
  AT_WIDTH(pv) sum[12][2];
  float *c = q->c + i * q->ldc + j;
#define READ(p, v) \
  (part && (v) == NV - 1 ? AT_WIDTH(part)(p, last) : *(const AT_WIDTH(pv_memory) *)(p))
  UNROLLED for (int v = 0; v < NV; v++) {
    AT_WIDTH(pv) start = {};
    if (q->bias && !q->accumulate) start = READ(q->bias + j + v * WIDTH, v);
    UNROLLED for (int r = 0; r < MR; r++) sum[r][v] =
        q->accumulate ? READ(c + r * q->ldc + v * WIDTH, v) : start;
  }
  const float *b = q->b + j;
  long row = q->a_row, inner = q->a_inner, ldb = q->ldb, length = q->segment_length;
  for (long s = 0; s < q->segments; s++) {
    const float *a = q->a + i * row + s * q->segment_stride;
    for (long t = 0; t < length; t++, a += inner, b += ldb) {
      AT_WIDTH(pv) right[2];
      UNROLLED for (int v = 0; v < NV; v++) right[v] = READ(b + v * WIDTH, v);
      UNROLLED for (int r = 0; r < MR; r++) {
        AT_WIDTH(pv) left = a[r * row] - (AT_WIDTH(pv)){};
        UNROLLED for (int v = 0; v < NV; v++) sum[r][v] += left * right[v];
      }
    }
  }
  UNROLLED for (int r = 0; r < MR; r++) UNROLLED for (int v = 0; v < NV; v++) {
    float *p = c + r * q->ldc + v * WIDTH;
    if (part && v == NV - 1)
      AT_WIDTH(store_part)(p, sum[r][v], last);
    else
      *(AT_WIDTH(pv_memory) *)p = sum[r][v];
  }
#undef READ
}

// One row of C, whose long sum goes on in four at once.
INLINE void AT_WIDTH(single)(const struct kernel_product *q, long i, long j, long last,
                             const bool part) {
#define READ(p) (part ? AT_WIDTH(part)(p, last) : *(const AT_WIDTH(pv_memory) *)(p))
  float *c = q->c + i * q->ldc + j;
  AT_WIDTH(pv) s0 = {}, s1 = {}, s2 = {}, s3 = {};
  if (q->accumulate)
    s0 = READ(c);
  else if (q->bias)
    s0 = READ(q->bias + j);
  const float *b = q->b + j;
  long inner = q->a_inner, ldb = q->ldb, length = q->segment_length;
  for (long s = 0; s < q->segments; s++) {
    const float *a = q->a + i * q->a_row + s * q->segment_stride;
    long t = 0;
    for (; t + 4 <= length; t += 4, a += 4 * inner, b += 4 * ldb) {
      s0 += a[0] * READ(b);
      s1 += a[inner] * READ(b + ldb);
      s2 += a[2 * inner] * READ(b + 2 * ldb);
      s3 += a[3 * inner] * READ(b + 3 * ldb);
    }
    for (; t < length; t++, a += inner, b += ldb) s0 += a[0] * READ(b);
  }
  AT_WIDTH(pv) sum = (s0 + s1) + (s2 + s3);
  if (part)
    AT_WIDTH(store_part)(c, sum, last);
  else
    *(AT_WIDTH(pv_memory) *)c = sum;
#undef READ
}

// All rows of NV vectors of columns from j on.
INLINE void AT_WIDTH(columns)(const struct kernel_product *q, long j, long last, const int rows,
                              const int NV, const bool part) {
  long i = 0, m = q->m;
  for (; i + rows <= m; i += rows) AT_WIDTH(block)(q, i, j, last, rows, NV, part);
  if (rows > 8 && i + 8 <= m) {
    AT_WIDTH(block)(q, i, j, last, 8, NV, part);
    i += 8;
  }
  for (; rows > 4 && i + 4 <= m; i += 4) AT_WIDTH(block)(q, i, j, last, 4, NV, part);
  if (i + 2 <= m) {
    AT_WIDTH(block)(q, i, j, last, 2, NV, part);
    i += 2;
  }
  if (i < m) {
    if (NV == 1)
      AT_WIDTH(single)(q, i, j, last, part);
    else
      AT_WIDTH(block)(q, i, j, last, 1, NV, part);
  }
}
#undef WIDTH
#undef AT_WIDTH
#undef PASTE
#undef PASTE2
