"""Compares an epoch of MNIST.

NetGen's time is that of a program: reading and unpacking the files, making the network, compiling it just in time, and
training. PyTorch finds the data in memory as tensors, has been warmed up, and uses the mode whose step is fastest.
"""

import statistics
import sys
import time

import torch

from comparison import mnist
from comparison.modes import modes
from comparison.netgen import read_lines
from comparison.networks import NETWORKS
from comparison.timer import Timer

CASES = {"epoch-mlp-784-128-10": "mlp-784-128-10", "epoch-cnn-mnist": "cnn-mnist"}
BATCH = 64
LEARNING_RATE = 0.05
TRIAL_RUNS = 3
STANDARD_RUNS = 1


def compare_epochs(options):
    for case in options.case:
        if case not in CASES:
            sys.exit(f"There is no case '{case}'. The cases are {', '.join(CASES)}.")
    images, labels = mnist.load(options.epoch)
    for case in options.case or CASES:
        compare(case, images[:options.examples], labels[:options.examples], options)


def compare(case, images, labels, options):
    network = NETWORKS[CASES[case]]
    inputs = images.reshape(-1, *network.input_shape)
    mode = fastest_mode(network, inputs[:BATCH], labels[:BATCH])
    ours, theirs = [], []
    for _ in range(options.runs or STANDARD_RUNS):
        ours.append(netgen_epoch(case, options))
        theirs.append(pytorch_epoch(mode, network, inputs, labels))
    report(case, len(labels), mode, ours, theirs, options)


def netgen_epoch(case, options):
    """The fields that NetGen.Benchmarks prints."""
    line, = read_lines(options.netgen + [
        "epoch", "--data", options.epoch, "--case", case,
        "--threads", str(options.threads), "--examples", str(options.examples)])
    return line


def report(case, examples, mode, ours, theirs, options):
    netgen, loading = (statistics.median(float(line[field]) for line in ours) for field in ("s", "loading_s"))
    pytorch = statistics.median(seconds for seconds, _ in theirs)
    print(
        f"case={case} examples={examples} threads={options.threads} netgen_s={netgen:.3f} netgen_loading_s={loading:.3f} "
        f"pytorch_s={pytorch:.3f} ratio={pytorch / netgen:.2f}",
        flush=True)
    if options.modes:
        print(f"  PyTorch {mode.name}; mean loss {ours[-1]['loss']} and {theirs[-1][1]:.4f}", flush=True)


def fastest_mode(network, inputs, labels):
    return min(modes(network), key=lambda mode: step_seconds(mode, network, inputs, labels))


def step_seconds(mode, network, inputs, labels):
    step = mode.training_step(network, inputs, labels)
    inputs = mode.arrange_inputs(inputs)
    timer = Timer(mode.name, lambda: step(inputs, labels), 0.1, time.perf_counter)
    for _ in range(TRIAL_RUNS):
        timer.run()
    return min(timer.times)


def pytorch_epoch(mode, network, inputs, labels):
    """The seconds, and the mean loss, which shows that something was learned."""
    inputs = mode.arrange_inputs(inputs)
    step = mode.training_step(network, inputs[:BATCH], labels[:BATCH], LEARNING_RATE)
    losses = []
    start = time.perf_counter()
    for batch in torch.randperm(len(labels)).split(BATCH):
        losses.append(step(inputs[batch], labels[batch]).detach())
    seconds = time.perf_counter() - start
    return seconds, torch.stack(losses).mean().item()
