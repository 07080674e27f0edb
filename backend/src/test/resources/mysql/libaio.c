/* Stand-in for libaio: native asynchronous input and output is "not available" (-ENOSYS). */
#define NO(name) int name(void) { return -38; }
NO(io_setup)
NO(io_destroy)
NO(io_submit)
NO(io_cancel)
NO(io_getevents)
