// The inner loop of products of windows for vectors of WIDTH floats; included once for each width.
#define PASTE2(a, b) a##b
#define PASTE(a, b) PASTE2(a, b)
#define AT_WIDTH(name) PASTE(name, WIDTH)

// A block of C: MR rows by NV vectors, the last of which has `last` numbers. Every row of A has a
// pointer of its own, so that a block may hold the end of one picture row and the begin of another.
INLINE void AT_WIDTH(window_block)(const struct kernel_windows *q, long i, long j, long last,
                                   const int MR, const int NV, const bool part) {
  AT_WIDTH(pv) sum[8][2];
  const float *a[8];
  float *c[8];
#define READ(p, v) \
  (part && (v) == NV - 1 ? AT_WIDTH(part)(p, last) : *(const AT_WIDTH(pv_memory) *)(p))
  UNROLLED for (int r = 0; r < MR; r++) {
    a[r] = q->a + q->rows[i + r];
    c[r] = q->c + (q->results ? q->results[i + r] : (i + r) * q->ldc) + j;
  }
  UNROLLED for (int v = 0; v < NV; v++) {
    AT_WIDTH(pv) start = {};
    if (q->bias && !q->accumulate) start = READ(q->bias + j + v * WIDTH, v);
    UNROLLED for (int r = 0; r < MR; r++) sum[r][v] =
        q->accumulate ? READ(c[r] + v * WIDTH, v) : start;
  }
  const float *b = q->b + j;
  const int32_t *steps = q->steps;
  long ldb = q->ldb;
  for (long k = 0; k < q->depth; k++, b += ldb) {
    long step = steps[k];
    AT_WIDTH(pv) right[2];
    UNROLLED for (int v = 0; v < NV; v++) right[v] = READ(b + v * WIDTH, v);
    UNROLLED for (int r = 0; r < MR; r++) {
      AT_WIDTH(pv) left = a[r][step] - (AT_WIDTH(pv)){};
      UNROLLED for (int v = 0; v < NV; v++) sum[r][v] += left * right[v];
    }
  }
  UNROLLED for (int r = 0; r < MR; r++) UNROLLED for (int v = 0; v < NV; v++) {
    float *p = q->c + (q->results ? q->results[i + r] : (i + r) * q->ldc) + j + v * WIDTH;
    if (part && v == NV - 1)
      AT_WIDTH(store_part)(p, sum[r][v], last);
    else
      *(AT_WIDTH(pv_memory) *)p = sum[r][v];
  }
#undef READ
}

// All rows of NV vectors of columns from j on, in blocks of nearly the same height: nine rows are
// five and four, because a block of one would wait for its own sums.
INLINE void AT_WIDTH(window_columns)(const struct kernel_windows *q, long j, long last,
                                     const int tall, const int NV, const bool part) {
  long blocks = (q->m + tall - 1) / tall;
  for (long n = 0, i = 0; n < blocks; n++) {
    long rows = (q->m - i) / (blocks - n);
    switch (rows) {
#define ROWS(MR)                                                         \
  case MR:                                                               \
    if (tall >= MR) AT_WIDTH(window_block)(q, i, j, last, MR, NV, part); \
    break;
      ROWS(1)
      ROWS(2)
      ROWS(3)
      ROWS(4)
      ROWS(5)
      ROWS(6)
      ROWS(7)
      ROWS(8)
#undef ROWS
    }
    i += rows;
  }
}
#undef WIDTH
#undef AT_WIDTH
#undef PASTE
#undef PASTE2
