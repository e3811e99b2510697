"""Writes optimizers.txt: ten steps of PyTorch's optimisers for OptimizerGoldenTests.

Runs on Debian's python3-torch (1.13): python3 optimizers.py
"""

import os

import torch

STEPS = 10
# Longer than two vectors of the widest kind plus a tail, in both precisions.
COUNT = 37

CASES = [
    ("sgd", torch.float32, {"lr": 0.1}),
    ("sgd", torch.float64, {"lr": 0.1}),
    ("adam", torch.float32, {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8}),
    ("adam", torch.float32, {"lr": 0.05, "betas": (0.8, 0.95), "eps": 1e-3}),
    ("adam", torch.float64, {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8}),
    ("adam", torch.float64, {"lr": 0.05, "betas": (0.8, 0.95), "eps": 1e-3}),
]

MAKE = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}


def numbers(tensor):
    return " ".join(repr(value) for value in tensor.tolist())


def gradients(dtype, generator):
    """Ordinary gradients, with a parameter that never moves, a tiny gradient and a huge one among them."""
    values = torch.randn(COUNT, generator=generator, dtype=torch.float64)
    values[3] = 0.0
    values[5] *= 1e-12
    values[7] *= 1e6
    return values.to(dtype)


def write_case(file, name, dtype, options):
    generator = torch.Generator().manual_seed(7)
    parameters = torch.randn(COUNT, generator=generator, dtype=torch.float64).to(dtype).requires_grad_()
    optimizer = MAKE[name]([parameters], **options)
    settings = [options["lr"], *options.get("betas", ())] + ([options["eps"]] if "eps" in options else [])
    precision = "single" if dtype == torch.float32 else "double"
    file.write(f"case {name} {precision} {' '.join(repr(value) for value in settings)}\n")
    file.write(f"start {numbers(parameters)}\n")
    for _ in range(STEPS):
        parameters.grad = gradients(dtype, generator)
        optimizer.step()
        file.write(f"gradients {numbers(parameters.grad)}\n")
        file.write(f"parameters {numbers(parameters)}\n")


def main():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "optimizers.txt")
    with open(path, "w", encoding="ascii", newline="\n") as file:
        for name, dtype, options in CASES:
            write_case(file, name, dtype, options)


if __name__ == "__main__":
    main()
