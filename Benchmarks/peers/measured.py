"""What every peer shares: do a job COUNT times over the files in turn, and print CPU seconds and peak memory as JSON."""

import json
import resource
import sys
import time


def measured(job):
    count, files = int(sys.argv[1]), sys.argv[2:]
    before = time.process_time()
    for number in range(count):
        job(files[number % len(files)])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": time.process_time() - before, "peakMiB": peak}))
