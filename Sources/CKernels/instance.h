// Everything once, for the processor that the including file has set.
#include "vector.h"

#include "elementwise.h"
#include "rows.h"
#include "losses.h"
#include "products.h"
#include "updates.h"
#include "random.h"
#include "recurrent.h"
#include "normalization.h"
#include "convolution.h"
#include "winograd.h"
#include "pooling.h"
