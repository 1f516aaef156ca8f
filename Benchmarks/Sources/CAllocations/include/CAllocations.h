// Counts the calls of the malloc family in this process.
#ifndef GRADUS_CALLOCATIONS_H
#define GRADUS_CALLOCATIONS_H

// Calls of malloc, calloc, realloc, aligned_alloc and posix_memalign so far, on all threads.
long allocations_so_far(void);

#endif
