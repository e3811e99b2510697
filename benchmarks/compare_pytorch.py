"""Times the cases of NetGen.Benchmarks in PyTorch and in NetGen, turn by turn, on one thread.

Run it through compare-pytorch.sh. PyTorch gets the best of: eager or traced, and for convolutional networks contiguous
or channels-last; predictions are frozen after tracing, as one would deploy them.
"""

import argparse
import math
import os
import statistics
import subprocess
import sys
import time
import warnings

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"

INSTALL = "apt-get install python3-torch libopenblas0-pthread"

try:
    import torch
except ImportError:
    sys.exit(f"PyTorch is missing. On Debian: {INSTALL}")

from torch import nn
from torch.nn import functional

LEARNING_RATE = 1e-3
WARM_UP_SECONDS = 0.5
PREDICTION_PREFIX = "predict-"


class Network:
    """How to make a network with its inputs, targets and loss."""

    def __init__(self, module, input_shape, target_shape=None, loss=functional.cross_entropy):
        self.module = module
        self.input_shape = input_shape
        self.target_shape = target_shape
        self.loss = loss

    def inputs(self, batch):
        return torch.rand(batch, *self.input_shape)

    def targets(self, batch):
        """Classes, or numbers where the network has a target shape."""
        return torch.randint(0, 10, (batch,)) if self.target_shape is None else torch.rand(batch, *self.target_shape)

    @property
    def is_convolutional(self):
        return len(self.input_shape) == 3


def mlp(*widths):
    """Dense layers with ReLU between them, and a cross-entropy."""
    def module():
        layers = []
        for inputs, outputs in zip(widths, widths[1:]):
            layers += [nn.Linear(inputs, outputs), nn.ReLU()]
        return nn.Sequential(*layers[:-1])

    return Network(module, (widths[0],))


NETWORKS = {
    "mlp-784-128-10": mlp(784, 128, 10),
    "mlp-784-256-128-10": mlp(784, 256, 128, 10),
    "cnn-mnist": Network(
        lambda: nn.Sequential(
            nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25),
            nn.Flatten(), nn.Linear(9216, 128), nn.ReLU(), nn.Dropout(0.5), nn.Linear(128, 10)), (1, 28, 28)),
    "cnn-small": Network(
        lambda: nn.Sequential(
            nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 10)), (1, 28, 28)),
    "xor": Network(
        lambda: nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 1), nn.Sigmoid()),
        (2,), (1,), functional.mse_loss),
    "tanh-100-37-13": Network(
        lambda: nn.Sequential(nn.Linear(100, 37), nn.Tanh(), nn.Linear(37, 13), nn.Tanh()),
        (100,), (13,), functional.mse_loss),
    "mlp-200-100-50-10": mlp(200, 100, 50, 10),
    "mlp-512-512-512-10": mlp(512, 512, 512, 10),
    "mlp-1000-300-100-10": mlp(1000, 300, 100, 10),
    "mlp-64-64-64-64-64-64-10": mlp(64, 64, 64, 64, 64, 64, 10),
    "mlp-2048-1024-10": mlp(2048, 1024, 10),
    "cnn-cifar": Network(
        lambda: nn.Sequential(
            nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(4096, 10)), (3, 32, 32)),
    "cnn-stride": Network(
        lambda: nn.Sequential(
            nn.Conv2d(1, 16, 5, stride=2), nn.ReLU(), nn.Conv2d(16, 32, 3, stride=2), nn.ReLU(),
            nn.Flatten(), nn.Linear(800, 64), nn.ReLU(), nn.Linear(64, 10)), (1, 28, 28)),
    "cnn-wide-kernel": Network(
        lambda: nn.Sequential(
            nn.Conv2d(1, 24, 7), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(24, 40, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(1000, 10)), (1, 28, 28)),
    "lenet": Network(
        lambda: nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)), (1, 28, 28)),
}


class WithLoss(nn.Module):
    """A network that computes its loss, so that both can be traced as one."""

    def __init__(self, module, loss):
        super().__init__()
        self.module = module
        self.loss = loss

    def forward(self, inputs, targets):
        return self.loss(self.module(inputs), targets)


class Timer:
    """Times a step in runs of about the same length."""

    def __init__(self, name, step, run_seconds, clock):
        self.name = name
        self.times = []
        self._step = step
        self._clock = clock
        start = time.perf_counter()
        while time.perf_counter() - start < WARM_UP_SECONDS:
            step()
        steps = 1
        elapsed = self._time(steps)
        while elapsed < run_seconds / 4:
            steps *= 2
            elapsed = self._time(steps)
        self._steps_per_run = max(1, round(steps * run_seconds / elapsed))

    def run(self):
        self.times.append(self._time(self._steps_per_run) / self._steps_per_run * 1e6)

    def _time(self, steps):
        step = self._step
        start = self._clock()
        for _ in range(steps):
            step()
        return self._clock() - start


def memory_formats(network):
    """The orders in which images may lie in memory; None where there are no images."""
    return [torch.contiguous_format, torch.channels_last] if network.is_convolutional else [None]


def arrange(memory_format, module, inputs):
    """Puts the parameters and the inputs into the order."""
    if memory_format is None:
        return module, inputs
    return module.to(memory_format=memory_format), inputs.to(memory_format=memory_format)


def describe(mode, memory_format):
    return mode + (" channels-last" if memory_format is torch.channels_last else "")


def training_step(model, inputs, targets):
    optimizer = torch.optim.SGD(model.parameters(), lr=LEARNING_RATE)

    def step():
        optimizer.zero_grad(set_to_none=True)
        model(inputs, targets).backward()
        optimizer.step()

    return step


def training_steps(network, batch):
    """The ways of making a training step, by name."""
    for memory_format in memory_formats(network):
        for mode in ("eager", "traced"):
            module, inputs = arrange(memory_format, network.module().train(), network.inputs(batch))
            model = WithLoss(module, network.loss)
            targets = network.targets(batch)
            if mode == "traced":
                model = torch.jit.trace(model, (inputs, targets), check_trace=False)
            yield describe(mode, memory_format), training_step(model, inputs, targets)


def prediction_step(module, inputs):
    def step():
        with torch.inference_mode():
            module(inputs)

    return step


def prediction_steps(network, batch):
    """The ways of predicting, by name."""
    for memory_format in memory_formats(network):
        for mode in ("eager", "traced"):
            module, inputs = arrange(memory_format, network.module().eval(), network.inputs(batch))
            if mode == "traced":
                module = torch.jit.freeze(torch.jit.trace(module, inputs, check_trace=False))
            yield describe(mode, memory_format), prediction_step(module, inputs)


def pytorch_timers(case, batch, options):
    predicts = case.startswith(PREDICTION_PREFIX)
    name = case[len(PREDICTION_PREFIX):] if predicts else case
    if name not in NETWORKS:
        sys.exit(f"compare_pytorch.py does not know the case '{case}'.")
    steps = prediction_steps if predicts else training_steps
    clock = time.process_time if options.cpu_time else time.perf_counter
    return [Timer(mode, step, options.run_time / 1e3, clock) for mode, step in steps(NETWORKS[name], batch)]


class NetGenRuns:
    """The other side: one process of NetGen.Benchmarks that makes a run when told to."""

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


def compare(case, batch, netgen, options):
    netgen.wait_until_ready()
    timers = pytorch_timers(case, batch, options)
    netgen_times = []
    for _ in range(options.runs):
        netgen_times.append(netgen.run())
        for timer in timers:
            timer.run()
    netgen.next_case()
    pick = min if options.fastest else statistics.median
    best = min(timers, key=lambda timer: pick(timer.times))
    ours, theirs = pick(netgen_times), pick(best.times)
    print(
        f"case={case} batch={batch} threads=1 netgen_us={number(ours)} pytorch_us={number(theirs)} ratio={theirs / ours:.2f}",
        flush=True)
    if options.modes:
        print("  " + ", ".join(f"{timer.name} {number(pick(timer.times))} us" for timer in timers), flush=True)


def number(value):
    """Four digits that count, three decimals at most."""
    return f"{value:.{min(3, max(0, 3 - math.floor(math.log10(value))))}f}"


def chosen_cases(command, arguments):
    """The lines 'case=… batch=…' of NetGen.Benchmarks."""
    result = subprocess.run(command + ["list"] + arguments, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(result.returncode)
    for line in result.stdout.splitlines():
        fields = dict(field.split("=", 1) for field in line.split())
        yield fields["case"], int(fields["batch"])


def check_blas():
    """Debian's PyTorch works with any BLAS; with the reference one the comparison would be worthless."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        if "openblas" not in maps.read():
            sys.exit(f"PyTorch does not use OpenBLAS here. On Debian: {INSTALL}")


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
    parser.add_argument("--runs", type=positive, metavar="N", default=11, help="how many runs each case gets")
    parser.add_argument("--run-time", type=positive, metavar="MS", default=50, help="about how long a run takes")
    parser.add_argument("--fastest", action="store_true", help="count the fastest run instead of the median")
    parser.add_argument("--cpu-time", action="store_true", help="measure the time on a processor instead of the elapsed time")
    parser.add_argument("--modes", action="store_true", help="also print what each of PyTorch's modes took")
    parser.add_argument("--netgen", nargs="+", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = parse_options()
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    torch.manual_seed(1)
    check_blas()
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
    arguments = (["--case"] + options.case if options.case else []) + (["--batch"] + options.batch if options.batch else []) + (["--more"] if options.more else [])
    cases = list(chosen_cases(options.netgen, arguments))
    netgen = NetGenRuns(arguments, options)
    for case, batch in cases:
        compare(case, batch, netgen, options)


if __name__ == "__main__":
    main()
