// Matrices of rows × columns, normalised by column (batches) or by row (layers).

// The mean of every column and the sum of the squared distances from it, in two passes.
static void INSTANCE(column_moments)(const float *x, float *mean, float *squares, long rows,
                                     long columns) {
  INSTANCE(column_sums)(x, mean, rows, columns, false);
  for (long j = 0; j < columns; j++) mean[j] /= (float)rows;
  for (long j = 0, rest = columns; rest > 0; j += LANES, rest -= LANES) {
    vf m = read(mean + j, rest), s0 = {}, s1 = {};
    const float *p = x + j;
    long r = 0;
    for (; r + 2 <= rows; r += 2, p += 2 * columns) {
      vf d0 = read(p, rest) - m, d1 = read(p + columns, rest) - m;
      s0 += d0 * d0;
      s1 += d1 * d1;
    }
    if (r < rows) {
      vf d = read(p, rest) - m;
      s0 += d * d;
    }
    write(squares + j, s0 + s1, rest);
  }
}

// y = (x − mean)·scale + shift
static void INSTANCE(normalize_columns)(const float *x, const float *mean, const float *scale,
                                        const float *shift, float *y, long rows, long columns) {
  for (long r = 0; r < rows; r++, x += columns, y += columns) {
    EACH_VECTOR(columns) {
      vf d = read(x + i, rest) - read(mean + i, rest);
      write(y + i, d * read(scale + i, rest) + read(shift + i, rest), rest);
    }
  }
}

// Of every column the sums of dy and of dy·(x − mean).
static void INSTANCE(normalize_columns_sums)(const float *x, const float *mean, const float *dy,
                                             float *sums, float *products, long rows,
                                             long columns) {
  for (long j = 0, rest = columns; rest > 0; j += LANES, rest -= LANES) {
    vf m = read(mean + j, rest), s0 = {}, s1 = {}, p0 = {}, p1 = {};
    const float *p = x + j, *q = dy + j;
    long r = 0;
    for (; r + 2 <= rows; r += 2, p += 2 * columns, q += 2 * columns) {
      vf d0 = read(q, rest), d1 = read(q + columns, rest);
      s0 += d0;
      s1 += d1;
      p0 += d0 * (read(p, rest) - m);
      p1 += d1 * (read(p + columns, rest) - m);
    }
    if (r < rows) {
      vf d = read(q, rest);
      s0 += d;
      p0 += d * (read(p, rest) - m);
    }
    write(sums + j, s0 + s1, rest);
    write(products + j, p0 + p1, rest);
  }
}

// dx (+)= scale·(dy − a − b·(x − mean))
static void INSTANCE(normalize_columns_backward)(const float *x, const float *mean, const float *dy,
                                                 const float *scale, const float *a, const float *b,
                                                 float *dx, long rows, long columns, bool add) {
  for (long r = 0; r < rows; r++, x += columns, dy += columns, dx += columns) {
    EACH_VECTOR(columns) {
      vf d = read(dy + i, rest) - read(a + i, rest) -
             read(b + i, rest) * (read(x + i, rest) - read(mean + i, rest));
      d *= read(scale + i, rest);
      if (add) d += read(dx + i, rest);
      write(dx + i, d, rest);
    }
  }
}

// y = (x − μ)/√(σ² + ε)·gamma + beta with each row's own mean and variance; `means` and `scales`
// keep μ and 1/√(σ² + ε).
static void INSTANCE(normalize_rows)(const float *x, const float *gamma, const float *beta,
                                     float epsilon, float *y, float *means, float *scales,
                                     long rows, long columns) {
  for (long r = 0; r < rows; r++, x += columns, y += columns) {
    float mean = INSTANCE(sum)(x, columns) / (float)columns;
    vf squares = {};
    EACH_VECTOR(columns) {
      vf d = read(x + i, rest) - mean;
      squares += rest >= LANES ? d * d : choose(first_lanes(rest), d * d, (vf){});
    }
    float variance = sum_of_lanes(squares) / (float)columns;
    float scale = 1 / __builtin_sqrtf(variance + epsilon);
    EACH_VECTOR(columns) {
      vf d = (read(x + i, rest) - mean) * scale;
      write(y + i, d * read(gamma + i, rest) + read(beta + i, rest), rest);
    }
    means[r] = mean;
    scales[r] = scale;
  }
}

// dx (+)= scale·(g − mean(g) − x̂·mean(g·x̂)) with g = gamma·dy and the normalised x̂; `dgamma` and
// `dbeta` get the sums of dy·x̂ and of dy over these rows. No dx where it is NULL.
static void INSTANCE(normalize_rows_backward)(const float *x, const float *means,
                                              const float *scales, const float *gamma,
                                              const float *dy, float *dx, float *dgamma,
                                              float *dbeta, long rows, long columns, bool add) {
  float share = 1 / (float)columns;
  for (long j = 0; j < columns; j++) dgamma[j] = dbeta[j] = 0;
  for (long r = 0; r < rows; r++, x += columns, dy += columns) {
    float mean = means[r], scale = scales[r];
    vf sum = {}, products = {};
    EACH_VECTOR(columns) {
      vf d = read(dy + i, rest), n = (read(x + i, rest) - mean) * scale;
      vf g = d * read(gamma + i, rest);
      write(dgamma + i, read(dgamma + i, rest) + d * n, rest);
      write(dbeta + i, read(dbeta + i, rest) + d, rest);
      sum += g;
      products += g * n;
    }
    if (!dx) continue;
    float a = sum_of_lanes(sum) * share, b = sum_of_lanes(products) * share;
    EACH_VECTOR(columns) {
      vf g = read(dy + i, rest) * read(gamma + i, rest);
      vf d = (g - a - (read(x + i, rest) - mean) * scale * b) * scale;
      if (add) d += read(dx + i, rest);
      write(dx + i, d, rest);
    }
    dx += columns;
  }
}
