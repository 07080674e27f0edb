/* Stand-in for libnuma: the machine has "no NUMA". */
int numa_available(void) { return -1; }
void numa_free(void *p, unsigned long n) { (void)p; (void)n; }
void *numa_alloc_local(unsigned long n) { (void)n; return 0; }
long set_mempolicy(void) { return -1; }
long mbind(void) { return -1; }
void numa_bitmask_free(void *b) { (void)b; }
void *numa_get_mems_allowed(void) { return 0; }
