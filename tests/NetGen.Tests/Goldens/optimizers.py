"""Writes optimizers.txt: ten steps of PyTorch's optimisers for OptimizerGoldenTests.

Runs on Debian's python3-torch (1.13): python3 optimizers.py
"""

import os

import torch

STEPS = 10
# Longer than two vectors of the widest kind plus a tail, in both precisions.
COUNT = 37


class Lion(torch.optim.Optimizer):
    """Chen et al., Symbolic Discovery of Optimization Algorithms (2023), algorithm 2; PyTorch has none."""

    def __init__(self, params, lr, betas, weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                beta1, beta2 = group["betas"]
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.sub_(group["lr"] * (beta1 * m + (1 - beta1) * p.grad).sign())
                m.mul_(beta2).add_(p.grad, alpha=1 - beta2)


class NAdam(torch.optim.Optimizer):
    """As in PyTorch 2: that of 1.13 multiplies mu into the product of the next step twice, and keeps the product in single precision."""

    def __init__(self, params, lr, betas, eps, momentum_decay=4e-3, weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "momentum_decay": momentum_decay, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            (beta1, beta2), lr, psi = group["betas"], group["lr"], group["momentum_decay"]
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state.update(t=0, product=1.0, m=torch.zeros_like(p), v=torch.zeros_like(p))
                state["t"] += 1
                t, m, v = state["t"], state["m"], state["v"]
                grad = p.grad.add(p, alpha=group["weight_decay"]) if group["weight_decay"] else p.grad
                mu = beta1 * (1.0 - 0.5 * 0.96 ** (t * psi))
                mu_next = beta1 * (1.0 - 0.5 * 0.96 ** ((t + 1) * psi))
                state["product"] *= mu
                m.mul_(beta1).add_(grad, alpha=1 - beta1)
                v.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
                denom = v.div(1 - beta2 ** t).sqrt().add_(group["eps"])
                p.addcdiv_(grad, denom, value=-lr * (1.0 - mu) / (1.0 - state["product"]))
                p.addcdiv_(m, denom, value=-lr * mu_next / (1.0 - state["product"] * mu_next))


BETAS = (0.8, 0.95)

CASES = [
    ("sgd", {"lr": 0.1}),
    ("sgd-momentum", {"lr": 0.1, "momentum": 0.9}),
    ("sgd-dampened", {"lr": 0.1, "momentum": 0.8, "dampening": 0.3, "weight_decay": 0.1}),
    ("sgd-nesterov", {"lr": 0.1, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01}),
    ("sgd-maximize", {"lr": 0.1, "momentum": 0.9, "maximize": True, "weight_decay": 0.1}),
    ("adam", {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8}),
    ("adam", {"lr": 0.05, "betas": BETAS, "eps": 1e-3}),
    ("adam-decay", {"lr": 0.05, "betas": BETAS, "eps": 1e-3, "weight_decay": 0.1}),
    ("adam-amsgrad", {"lr": 0.05, "betas": BETAS, "eps": 1e-3, "amsgrad": True}),
    ("adam-maximize", {"lr": 0.05, "betas": BETAS, "eps": 1e-3, "maximize": True}),
    ("adamw", {"lr": 0.05, "betas": BETAS, "eps": 1e-3}),
    ("adamw-amsgrad", {"lr": 0.05, "betas": BETAS, "eps": 1e-3, "amsgrad": True, "weight_decay": 0.2}),
    ("adagrad", {"lr": 0.05, "eps": 1e-3}),
    ("adagrad-options", {"lr": 0.05, "lr_decay": 0.2, "initial_accumulator_value": 0.5, "eps": 1e-3, "weight_decay": 0.1}),
    ("adadelta", {"lr": 1.0, "rho": 0.9, "eps": 1e-6}),
    ("adadelta-decay", {"lr": 0.5, "rho": 0.8, "eps": 1e-4, "weight_decay": 0.1}),
    ("rmsprop", {"lr": 0.01, "alpha": 0.9, "eps": 1e-3}),
    ("rmsprop-momentum", {"lr": 0.01, "alpha": 0.9, "eps": 1e-3, "momentum": 0.8}),
    ("rmsprop-centered", {"lr": 0.01, "alpha": 0.9, "eps": 1e-1, "centered": True}),
    ("rmsprop-both", {"lr": 0.01, "alpha": 0.9, "eps": 1e-1, "momentum": 0.8, "centered": True, "weight_decay": 0.1}),
    ("nadam", {"lr": 2e-3, "betas": (0.9, 0.999), "eps": 1e-8}),
    ("nadam-decay", {"lr": 0.02, "betas": BETAS, "eps": 1e-3, "momentum_decay": 0.1, "weight_decay": 0.1}),
    ("radam", {"lr": 1e-3, "betas": (0.9, 0.999), "eps": 1e-8}),
    ("radam-decay", {"lr": 0.02, "betas": BETAS, "eps": 1e-3, "weight_decay": 0.1}),
    ("lion", {"lr": 1e-2, "betas": (0.9, 0.99)}),
    ("lion-decay", {"lr": 1e-2, "betas": BETAS, "weight_decay": 0.2}),
]

MAKE = {
    "sgd": torch.optim.SGD,
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
    "adagrad": torch.optim.Adagrad,
    "adadelta": torch.optim.Adadelta,
    "rmsprop": torch.optim.RMSprop,
    "nadam": NAdam,
    "radam": torch.optim.RAdam,
    "lion": Lion,
}


def numbers(tensor):
    return " ".join(repr(value) for value in tensor.tolist())


def gradients(dtype, generator):
    """Ordinary gradients, with a parameter that never moves, a tiny gradient and a huge one among them."""
    values = torch.randn(COUNT, generator=generator, dtype=torch.float64)
    values[3] = 0.0
    values[5] *= 1e-12
    values[7] *= 1e6
    return values.to(dtype)


def setting(name, value):
    if name == "betas":
        return f"beta1={value[0]} beta2={value[1]}"
    return f"{name}={value}"


def write_case(file, name, dtype, options):
    generator = torch.Generator().manual_seed(7)
    parameters = torch.randn(COUNT, generator=generator, dtype=torch.float64).to(dtype).requires_grad_()
    optimizer = MAKE[name.split("-")[0]]([parameters], **options)
    precision = "single" if dtype == torch.float32 else "double"
    file.write(f"case {name} {precision} {' '.join(setting(*option) for option in options.items())}\n")
    file.write(f"start {numbers(parameters)}\n")
    for _ in range(STEPS):
        parameters.grad = gradients(dtype, generator)
        file.write(f"gradients {numbers(parameters.grad)}\n")
        optimizer.step()
        file.write(f"parameters {numbers(parameters)}\n")


def main():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "optimizers.txt")
    with open(path, "w", encoding="ascii", newline="\n") as file:
        for name, options in CASES:
            for dtype in (torch.float32, torch.float64):
                write_case(file, name, dtype, options)


if __name__ == "__main__":
    main()
