#define UNARY(name, extra, expression)                         \
  static void name(const float *px, float *py, long n extra) { \
    EACH_VECTOR(n) {                                           \
      vf x = read(px + i, rest);                               \
      write(py + i, expression, rest);                         \
    }                                                          \
  }
#define AND_SCALE , float s

UNARY(INSTANCE(tanh), , tanh_of(x))
UNARY(INSTANCE(sigmoid), , sigmoid_of(x))
UNARY(INSTANCE(exp), , exp_of(x))
UNARY(INSTANCE(log), , log_of(x))
UNARY(INSTANCE(softplus), , softplus_of(x))
// Without a slope, −∞ is 0 and nothing is −0.
UNARY(INSTANCE(relu), AND_SCALE, s == 0 ? at_least(x, 0) : choose(x < 0, x *s, x))
UNARY(INSTANCE(elu), AND_SCALE, choose(x < 0, s *(exp_of(x) - 1.0f), x))

// dx (+)= dy · slope, where x is what the slope is computed from.
#define BACKWARD(name, extra, slope)                                                      \
  static void name(const float *px, const float *pd, float *pr, long n extra, bool add) { \
    if (add) EACH_VECTOR(n) {                                                             \
        vf x = read(px + i, rest), d = read(pd + i, rest);                                \
        write(pr + i, read(pr + i, rest) + d * (slope), rest);                            \
      }                                                                                   \
    else                                                                                  \
      EACH_VECTOR(n) {                                                                    \
        vf x = read(px + i, rest), d = read(pd + i, rest);                                \
        write(pr + i, d * (slope), rest);                                                 \
      }                                                                                   \
  }

BACKWARD(INSTANCE(tanh_backward), , 1.0f - x * x)
BACKWARD(INSTANCE(sigmoid_backward), , x *(1.0f - x))
BACKWARD(INSTANCE(softplus_backward), , sigmoid_of(x))
BACKWARD(INSTANCE(relu_backward), AND_SCALE, choose(x > 0, spread(1), spread(s)))
BACKWARD(INSTANCE(elu_backward), AND_SCALE, choose(x > 0, spread(1), x + s))
BACKWARD(INSTANCE(multiply), , x)

static void INSTANCE(scale)(const float *x, float *y, long n, float s, bool add) {
  if (add)
    for (long i = 0; i < n; i++) y[i] += s * x[i];
  else
    for (long i = 0; i < n; i++) y[i] = s * x[i];
}

// Four sums side by side: one alone would wait for itself.
#define REDUCTION(name, term)                                       \
  static float name(const float *p, long n) {                       \
    vf sums[4] = {};                                                \
    long i = 0;                                                     \
    for (; i + 4 * LANES <= n; i += 4 * LANES)                      \
      for (int k = 0; k < 4; k++) {                                 \
        vf x = load(p + i + k * LANES);                             \
        sums[k] += term;                                            \
      }                                                             \
    for (; i < n; i += LANES) {                                     \
      vf x = read(p + i, n - i);                                    \
      sums[0] += term;                                              \
    }                                                               \
    return sum_of_lanes((sums[0] + sums[1]) + (sums[2] + sums[3])); \
  }

REDUCTION(INSTANCE(sum), x)
REDUCTION(INSTANCE(squared_norm), x *x)
REDUCTION(INSTANCE(finite), x * 0.0f)
