#!/usr/bin/env python3
"""Reads forms on a Spark cluster: the paths are spread over partitions, each is piped through `shugaki migrate - --to -`.

Usage: spark_migrate.py [--shugaki PROGRAM] [--master MASTER] [--partitions N] FOLDER

Needs pyspark (pip install pyspark) and Java 17 or later. On a real cluster the folder must lie where every worker sees
it, and MASTER is the address of the cluster; local-cluster starts two worker processes of its own on this machine.
"""

import argparse
import json
import os
import shlex
from pathlib import Path

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shugaki", default="shugaki")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--partitions", type=int, default=4)
    options = parser.parse_args()

    forms = sorted(str(path.resolve()) for path in options.folder.rglob("*") if path.is_file())
    spark = SparkSession.builder.master(options.master).appName("shugaki migrate").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # Status 1 says that some files were left out, each with its own line: no fault of the partition.
    program = shlex.quote(os.path.realpath(options.shugaki) if "/" in options.shugaki else options.shugaki)
    command = f"""sh -c '{program} migrate - --to - --jobs 1 || [ $? -eq 1 ]'"""
    lines = spark.sparkContext.parallelize(forms, options.partitions).pipe(command, checkCode=True)
    records = lines.map(json.loads)
    by_outcome = records.map(lambda record: (record.get("reason", "submission"), 1)).reduceByKey(lambda a, b: a + b)
    for outcome, count in sorted(by_outcome.collect()):
        print(f"{count}\t{outcome}")
    spark.stop()


main()
