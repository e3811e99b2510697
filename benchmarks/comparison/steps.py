"""Compares training steps and predictions."""

import math
import statistics
import sys
import time

from comparison.modes import modes
from comparison.netgen import NetGenRuns, read_lines
from comparison.networks import NETWORKS
from comparison.timer import Timer

PREDICTION_PREFIX = "predict-"
STANDARD_RUNS = 11


def compare_steps(options):
    arguments = case_arguments(options)
    cases = [(line["case"], int(line["batch"])) for line in read_lines(options.netgen + ["list"] + arguments)]
    netgen = NetGenRuns(arguments, options)
    for case, batch in cases:
        compare(case, batch, netgen, options)


def case_arguments(options):
    return (
        (["--case"] + options.case if options.case else [])
        + (["--batch"] + options.batch if options.batch else [])
        + (["--more"] if options.more else []))


def compare(case, batch, netgen, options):
    netgen.wait_until_ready()
    timers = pytorch_timers(case, batch, options)
    netgen_times = []
    for _ in range(options.runs or STANDARD_RUNS):
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


def pytorch_timers(case, batch, options):
    predicts = case.startswith(PREDICTION_PREFIX)
    name = case[len(PREDICTION_PREFIX):] if predicts else case
    if name not in NETWORKS:
        sys.exit(f"compare_pytorch.py does not know the case '{case}'.")
    clock = time.process_time if options.cpu_time else time.perf_counter
    network = NETWORKS[name]
    make = prediction if predicts else training
    return [Timer(mode.name, make(mode, network, batch), options.run_time / 1e3, clock) for mode in modes(network)]


def training(mode, network, batch):
    inputs, targets = network.inputs(batch), network.targets(batch)
    step = mode.training_step(network, inputs, targets)
    inputs = mode.arrange_inputs(inputs)
    return lambda: step(inputs, targets)


def prediction(mode, network, batch):
    inputs = network.inputs(batch)
    predict = mode.prediction(network, inputs)
    inputs = mode.arrange_inputs(inputs)
    return lambda: predict(inputs)


def number(value):
    """Four digits that count, three decimals at most."""
    return f"{value:.{min(3, max(0, 3 - math.floor(math.log10(value))))}f}"
