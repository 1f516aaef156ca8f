#ifndef GRADUS_CCMARK_H
#define GRADUS_CCMARK_H
#include <cmark.h>
#endif
