#include "CKernels.h"

// What every processor of this family has. The vectors are wider than its registers, which costs
// nothing, as they never cross a call.
#pragma clang diagnostic ignored "-Wpsabi"
#define LANES 8
#define INSTANCE(name) name##_portable
#include "instance.h"

const struct kernel_table kernels_portable = {
#define KERNEL(result, name, parameters, arguments) .name = name##_portable,
#include "kernels.def"
#undef KERNEL
};
