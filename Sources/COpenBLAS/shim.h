#ifndef GRADUS_COPENBLAS_H
#define GRADUS_COPENBLAS_H
#include <cblas.h>
#endif
