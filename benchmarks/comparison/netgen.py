"""The other side: NetGen.Benchmarks."""

import subprocess
import sys


def read_lines(command):
    """The fields of the lines that a command of NetGen.Benchmarks prints."""
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(result.returncode)
    return [dict(field.split("=", 1) for field in line.split()) for line in result.stdout.splitlines()]


class NetGenRuns:
    """One process of NetGen.Benchmarks that makes a run when told to."""

    def __init__(self, arguments, options):
        clock = ["--cpu-time"] if options.cpu_time else []
        self._process = subprocess.Popen(
            options.netgen + ["serve", "--run-time", str(options.run_time)] + clock + arguments,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def wait_until_ready(self):
        self._read()

    def run(self):
        self._write("run")
        return float(self._read())

    def next_case(self):
        self._write("next")

    def _write(self, line):
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _read(self):
        line = self._process.stdout.readline()
        if not line:
            sys.exit("NetGen.Benchmarks has stopped.")
        return line
