INLINE float row_maximum(const float *x, long n) {
  float top = x[0];
  for (long j = 1; j < n; j++) top = x[j] > top || x[j] != x[j] ? x[j] : top;
  return top;
}

// y = e^(x − top), and the sum of it.
INLINE float exp_from(const float *x, float *y, long n, float top) {
  vf sum = {};
  EACH_VECTOR(n) {
    vf e = exp_of(read(x + i, rest) - top);
    write(y + i, e, rest);
    sum += rest >= LANES ? e : choose(first_lanes(rest), e, (vf){});
  }
  return sum_of_lanes(sum);
}

static void INSTANCE(softmax)(const float *x, float *y, long rows, long columns) {
  for (long r = 0; r < rows; r++, x += columns, y += columns) {
    float share = 1 / exp_from(x, y, columns, row_maximum(x, columns));
    for (long j = 0; j < columns; j++) y[j] *= share;
  }
}

static void INSTANCE(softmax_backward)(const float *y, const float *dy, float *dx, long rows,
                                       long columns, bool add) {
  for (long r = 0; r < rows; r++, y += columns, dy += columns, dx += columns) {
    float dot = 0;
    for (long j = 0; j < columns; j++) dot += y[j] * dy[j];
    if (add)
      for (long j = 0; j < columns; j++) dx[j] += y[j] * (dy[j] - dot);
    else
      for (long j = 0; j < columns; j++) dx[j] = y[j] * (dy[j] - dot);
  }
}

static void INSTANCE(column_sums)(const float *x, float *y, long rows, long columns, bool add) {
  if (columns == 1) {
    float sum = INSTANCE(sum)(x, rows);
    *y = add ? *y + sum : sum;
    return;
  }
  for (long j = 0; j < columns; j += LANES) {
    long width = columns - j < LANES ? columns - j : LANES;
    bool whole = width == LANES;
    vf s0 = {}, s1 = {}, s2 = {}, s3 = {};
    const float *p = x + j;
    long r = 0;
    if (whole)
      for (; r + 4 <= rows; r += 4, p += 4 * columns) {
        s0 += load(p);
        s1 += load(p + columns);
        s2 += load(p + 2 * columns);
        s3 += load(p + 3 * columns);
      }
    else
      for (; r + 4 <= rows; r += 4, p += 4 * columns) {
        s0 += load_part(p, width);
        s1 += load_part(p + columns, width);
        s2 += load_part(p + 2 * columns, width);
        s3 += load_part(p + 3 * columns, width);
      }
    for (; r < rows; r++, p += columns) s0 += load_part(p, width);
    vf sum = (s0 + s1) + (s2 + s3);
    if (add) sum += load_part(y + j, width);
    store_part(y + j, sum, width);
  }
}

static void INSTANCE(transpose)(const float *x, float *y, long rows, long columns) {
  enum { BLOCK = 8 };
  for (long r0 = 0; r0 < rows; r0 += BLOCK)
    for (long c = 0; c < columns; c++) {
      long r1 = r0 + BLOCK < rows ? r0 + BLOCK : rows;
      for (long r = r0; r < r1; r++) y[c * rows + r] = x[r * columns + c];
    }
}
