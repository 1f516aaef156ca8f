// softplus(z) − t·z is −t·ln σ(z) − (1 − t)·ln(1 − σ(z)) without a logarithm of 0.
static float INSTANCE(binary_cross_entropy)(const float *logits, const float *targets, float *slope,
                                            long n) {
  vf total = {};
  EACH_VECTOR(n) {
    vf z = read(logits + i, rest), t = read(targets + i, rest);
    vf e = exp_of(-magnitude(z));
    vf loss = choose(z < 0, (vf){}, z) - t * z + log1p_of(e);
    total += rest >= LANES ? loss : choose(first_lanes(rest), loss, (vf){});
    write(slope + i, choose(z < 0, e, spread(1)) / (1.0f + e) - t, rest);
  }
  return sum_of_lanes(total);
}

static float INSTANCE(sparse_cross_entropy)(const float *logits, const float *targets, float *slope,
                                            long rows, long columns) {
  double total = 0;
  for (long r = 0; r < rows; r++, logits += columns, slope += columns) {
    float top = row_maximum(logits, columns);
    float sum = exp_from(logits, slope, columns, top);
    // A class number out of range (checked when data is attached) must not reach outside.
    long label = targets[r] >= 0 && targets[r] < columns ? (long)targets[r] : 0;
    total += __builtin_logf(sum) + (top - logits[label]);
    float share = 1 / sum;
    for (long j = 0; j < columns; j++) slope[j] *= share;
    slope[label] -= 1;
  }
  return (float)total;
}

static float INSTANCE(cross_entropy)(const float *logits, const float *targets, float *slope,
                                     long rows, long columns) {
  double total = 0;
  for (long r = 0; r < rows; r++, logits += columns, slope += columns, targets += columns) {
    float top = row_maximum(logits, columns);
    float sum = exp_from(logits, slope, columns, top);
    float offset = __builtin_logf(sum) + top;
    float weight = 0;
    double loss = 0;
    for (long j = 0; j < columns; j++) {
      weight += targets[j];
      loss += (double)targets[j] * (double)(offset - logits[j]);
    }
    total += loss;
    float share = weight / sum;
    for (long j = 0; j < columns; j++) slope[j] = slope[j] * share - targets[j];
  }
  return (float)total;
}
