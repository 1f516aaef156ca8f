#ifndef GRADUS_CCRYPTO_H
#define GRADUS_CCRYPTO_H
// SHA256_Init and its sisters are marked as old since OpenSSL 3.0, but their replacement looks
// the algorithm up by name for every digest, which costs more than the digest of one event.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

// statfs tells which file system a folder is on; Swift's Glibc module leaves its header out.
#include <sys/statfs.h>
#endif
