// The functions of SHA-256 itself: the general interface, which OpenSSL 3 recommends, first loads its providers, and that
// takes several times as long as reading a form.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
