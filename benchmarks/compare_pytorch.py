"""Times the cases of NetGen.Benchmarks in PyTorch and in NetGen, turn by turn.

Run it through compare-pytorch.sh. PyTorch gets the best of: eager or traced, and for convolutional networks contiguous
or channels-last; predictions are frozen after tracing, as one would deploy them.
"""

import argparse
import os
import sys
import warnings

INSTALL = "apt-get install python3-torch libopenblas0-pthread"


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(1, f"{message}. Try --help.\n")


def positive(text):
    value = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= value <= 60_000:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to 60000, not '{text}'")
    return value


def parse_options():
    parser = Parser(prog="compare-pytorch.sh", description="Times the same cases in NetGen and in PyTorch, turn by turn, on one thread.")
    parser.add_argument("--case", nargs="+", metavar="NAME", default=[], help="the cases; all standard ones unless named")
    parser.add_argument("--more", action="store_true", help="the further cases, of odd widths and shapes, instead of the standard ones")
    parser.add_argument("--batch", nargs="+", metavar="N", default=[], help="examples per step, instead of those of each case")
    parser.add_argument("--runs", type=positive, metavar="N", help="how many runs each case gets (11; 1 of an epoch)")
    parser.add_argument("--run-time", type=positive, metavar="MS", default=50, help="about how long a run takes")
    parser.add_argument("--fastest", action="store_true", help="count the fastest run instead of the median")
    parser.add_argument("--cpu-time", action="store_true", help="measure the time on a processor instead of the elapsed time")
    parser.add_argument("--modes", action="store_true", help="also print what each of PyTorch's modes took")
    parser.add_argument("--epoch", metavar="FOLDER", help="an epoch of the MNIST files in this folder, instead of steps")
    parser.add_argument("--examples", type=positive, metavar="N", default=60_000, help="the most examples of the epoch")
    parser.add_argument("--threads", type=positive, metavar="N", default=1, help="the threads of both for the epoch (1)")
    parser.add_argument("--netgen", nargs="+", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.threads != 1 and not options.epoch:
        parser.error("--threads needs --epoch; steps are compared on one thread")
    return options


def check_blas():
    """Debian's PyTorch works with any BLAS; with the reference one the comparison would be worthless."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        if "openblas" not in maps.read():
            sys.exit(f"PyTorch does not use OpenBLAS here. On Debian: {INSTALL}")


def limit_threads(threads):
    """Before PyTorch is loaded, as OpenBLAS starts its threads then."""
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = str(threads)


def main():
    options = parse_options()
    limit_threads(options.threads)
    try:
        import torch
    except ImportError:
        sys.exit(f"PyTorch is missing. On Debian: {INSTALL}")

    torch.set_num_threads(options.threads)
    torch.set_num_interop_threads(1)
    torch.manual_seed(1)
    check_blas()
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
    if options.epoch:
        from comparison.epoch import compare_epochs
        compare_epochs(options)
    else:
        from comparison.steps import compare_steps
        compare_steps(options)


if __name__ == "__main__":
    main()
