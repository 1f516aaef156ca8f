#include "CKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,fma"))), apply_to = function)

#define AVX
typedef int32_t vi8 __attribute__((vector_size(32), aligned(4), may_alias));
#define LANES 16
#define INSTANCE(name) name##_avx512
#include "instance.h"

#pragma clang attribute pop

const struct kernel_table kernels_avx512 = {
#define KERNEL(result, name, parameters, arguments) .name = name##_avx512,
#include "kernels.def"
#undef KERNEL
};
#endif
