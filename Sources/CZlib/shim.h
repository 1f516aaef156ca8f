#ifndef GRADUS_CZLIB_H
#define GRADUS_CZLIB_H
#include <zlib.h>
#endif
