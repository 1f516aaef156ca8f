#include "CKernels.h"

#if defined(__x86_64__)
#include <xmmintrin.h>

// Flush-to-zero is bit 15, denormals-are-zero bit 6 (Intel's manual, volume 1, 10.2.3).
uint32_t kernel_flush_to_zero(void) {
  uint32_t mode = _mm_getcsr();
  _mm_setcsr(mode | 0x8040);
  return mode;
}
void kernel_restore_floating_point(uint32_t mode) { _mm_setcsr(mode); }
#elif defined(__aarch64__)
uint32_t kernel_flush_to_zero(void) {
  uint64_t mode;
  __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
  __asm__ volatile("msr fpcr, %0" ::"r"(mode | (1u << 24)));
  return (uint32_t)mode;
}
void kernel_restore_floating_point(uint32_t mode) {
  __asm__ volatile("msr fpcr, %0" ::"r"((uint64_t)mode));
}
#else
uint32_t kernel_flush_to_zero(void) { return 0; }
void kernel_restore_floating_point(uint32_t mode) { (void)mode; }
#endif
