#include <xlsxwriter.h>

#ifdef __linux__
// A file in memory for a library that writes to paths only. <sys/mman.h> declares memfd_create for _GNU_SOURCE alone,
// which the importer of C headers does not set.
extern int memfd_create(const char *name, unsigned int flags);
static inline int memory_file(void) { return memfd_create("workbook", 1u /* MFD_CLOEXEC */); }
#endif
