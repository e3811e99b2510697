"""Golden values of PyTorch for every layer, activation and loss, and the networks that must reproduce them.

Runs on Debian's python3-torch (1.13): python3 layers.py
Writes layers.txt (inputs, parameters, targets, outputs, losses and gradients; computed in float64 from numbers that
float32 holds exactly), GoldenNetworks.Single.cs and GoldenNetworks.Double.cs (the same networks, declared for NetGen in
both precisions) and GoldenNetworks.cs (how the tests reach them by name).
"""

import math
import os

import torch
import torch.nn.functional as F

FOLDER = os.path.dirname(os.path.abspath(__file__))
CASES = []


class Case:
    """A network, as NetGen declares it and as PyTorch computes it."""

    def __init__(self, name, layers, shape, forward, parameters=None, loss=None, targets=None, inputs=None, batch=3):
        self.name = name
        self.layers = layers
        self.shape = shape
        # Cases of one declaration share its network.
        self.network = next((c.network for c in CASES if (c.layers, c.shape) == (layers, shape)), name)
        self.forward = forward
        self.parameters = parameters or {}
        self.loss = loss
        self.targets = targets
        self.inputs = inputs
        self.batch = batch
        CASES.append(self)

    @property
    def has_labels(self):
        return self.targets is not None and self.targets.dtype == torch.int64


def values(generator, *shape):
    """Numbers in -2 ... 2 that differ by 1/512 at least, so that no two compete for a maximum."""
    count = math.prod(shape)
    spread = torch.randperm(max(count, 2048), generator=generator)[:count]
    return ((spread % 2048) / 512 - 2).reshape(shape).to(torch.float64)


def affine(x, p, layer):
    return F.linear(x, p[layer + ".weight"], p.get(layer + ".bias"))


def conv(x, p, layer, **options):
    return F.conv2d(x, p[layer + ".weight"], p.get(layer + ".bias"), **options)


def dense_parameters(layer, units, features, bias=True):
    return {layer + ".weight": (units, features), **({layer + ".bias": (units,)} if bias else {})}


def conv_parameters(layer, filters, channels, height, width, bias=True):
    return {layer + ".weight": (filters, channels, height, width), **({layer + ".bias": (filters,)} if bias else {})}


def add_dense():
    for name, features, units in [("Dense", 5, 3), ("DenseOne", 1, 1), ("DenseWide", 37, 19), ("DenseTall", 3, 41)]:
        Case(name, f"Dense({units})", (features,), lambda x, p: affine(x, p, "dense1"), dense_parameters("dense1", units, features))
    Case("DenseNoBias", "Dense(4, Bias = false)", (6,), lambda x, p: affine(x, p, "dense1"), dense_parameters("dense1", 4, 6, False))


def add_convolutions():
    def one(name, layers, shape, filters, height, width, bias=True, **options):
        Case(
            name, layers, shape, lambda x, p: conv(x, p, "conv1", **options),
            conv_parameters("conv1", filters, shape[0], height, width, bias), batch=2)

    one("Conv", "Conv2D(3, 3)", (2, 5, 7), 3, 3, 3)
    one("ConvNoBias", "Conv2D(2, 2, Bias = false)", (3, 4, 5), 2, 2, 2, False)
    one("ConvOnePixel", "Conv2D(4, 1)", (3, 3, 5), 4, 1, 1)
    one("ConvWholeImage", "Conv2D(3, 4, 5)", (2, 4, 5), 3, 4, 5)
    one("ConvStride2", "Conv2D(2, 3, Stride = 2)", (2, 7, 6), 2, 3, 3, stride=2)
    one("ConvStride3", "Conv2D(2, 2, Stride = 3)", (1, 8, 7), 2, 2, 2, stride=3)
    one("ConvPadding1", "Conv2D(2, 3, Padding = 1)", (2, 4, 5), 2, 3, 3, padding=1)
    one("ConvPadding2Stride2", "Conv2D(3, 4, Stride = 2, Padding = 2)", (1, 7, 5), 3, 4, 4, stride=2, padding=2)
    one("ConvSame3", "Conv2D(2, 3, Padding = Padding.Same)", (2, 5, 4), 2, 3, 3, padding="same")
    one("ConvSame2", "Conv2D(2, 2, Padding = Padding.Same)", (1, 5, 4), 2, 2, 2, padding="same")
    one("ConvSameRectangle", "Conv2D(2, 4, 3, Padding = Padding.Same)", (2, 5, 4), 2, 4, 3, padding="same")
    one("ConvRectangle", "Conv2D(2, 3, 2, Stride = 2, Padding = 1)", (2, 6, 5), 2, 3, 2, stride=2, padding=1)
    one("ConvRow", "Conv2D(2, 1, 5)", (2, 3, 7), 2, 1, 5)
    one("ConvColumn", "Conv2D(2, 4, 1)", (2, 6, 3), 2, 4, 1)
    one("ConvMany", "Conv2D(9, 3)", (5, 4, 9), 9, 3, 3)
    one("ConvWideImage", "Conv2D(2, 3)", (1, 4, 21), 2, 3, 3)
    one("ConvPaddingBeyond", "Conv2D(1, 5, Padding = 2)", (1, 2, 3), 1, 5, 5, padding=2)


def add_pools():
    sizes = [
        ("", "2", (2, 6, 4), dict(kernel_size=2)),
        ("Odd", "2", (2, 5, 7), dict(kernel_size=2)),
        ("Overlap", "3, Stride = 1", (2, 5, 4), dict(kernel_size=3, stride=1)),
        ("Overlap2", "3, Stride = 2", (1, 7, 8), dict(kernel_size=3, stride=2)),
        ("Gap", "2, Stride = 3", (2, 8, 7), dict(kernel_size=2, stride=3)),
        ("Padding", "3, Stride = 2, Padding = 1", (2, 5, 6), dict(kernel_size=3, stride=2, padding=1)),
        ("Padding2", "4, Stride = 3, Padding = 2", (1, 7, 6), dict(kernel_size=4, stride=3, padding=2)),
        ("Large", "5", (3, 11, 5), dict(kernel_size=5)),
        ("One", "1", (2, 3, 3), dict(kernel_size=1)),
    ]
    for suffix, arguments, shape, options in sizes:
        for kind, function in [("Max", F.max_pool2d), ("Avg", F.avg_pool2d)]:
            Case(f"{kind}Pool{suffix}", f"{kind}Pool2D({arguments})", shape, lambda x, p, f=function, o=options: f(x, **o), batch=2)
    ties = torch.tensor([1, 1, 1, 0, 2, 2, 3, 3, 0, 3, 3, 0, 3, 3, 0, 2], dtype=torch.float64).reshape(1, 1, 4, 4)
    Case("MaxPoolTies", "MaxPool2D(2)", (1, 4, 4), lambda x, p: F.max_pool2d(x, 2), inputs=ties)
    Case("MaxPoolTiesOverlap", "MaxPool2D(3, Stride = 1)", (1, 4, 4), lambda x, p: F.max_pool2d(x, 3, 1), inputs=ties)


def add_activations():
    ordinary = [-40, -8, -3.5, -2, -1, -0.5, -1 / 512, 0, 1 / 512, 0.5, 1, 2, 3.5, 8, 40]
    huge = [-1e4, -3000, -700, -500, -100, -88, -1 / 8192, 0, 1 / 8192, 88, 100, 500, 700, 3000, 1e4]

    def step(x, low):
        return torch.where(x >= 0, 1.0, low).to(torch.float64) + 0 * x.clamp(0, 0)

    activations = [
        ("Identity", "Identity", lambda x: x),
        ("Step", "Step", lambda x: step(x, 0.0)),
        ("Sign", "Sign", lambda x: step(x, -1.0)),
        ("Sigmoid", "Sigmoid", torch.sigmoid),
        ("Tanh", "Tanh", torch.tanh),
        ("ReLU", "ReLU", F.relu),
        ("LeakyReLU", "LeakyReLU", lambda x: F.leaky_relu(x, 0.01)),
        ("LeakyReLUSlope", "LeakyReLU(Slope = 0.25f)", lambda x: F.leaky_relu(x, 0.25)),
        ("ELU", "ELU", F.elu),
        ("ELUAlpha", "ELU(Alpha = 0.5f)", lambda x: F.elu(x, 0.5)),
        ("SELU", "SELU", F.selu),
        ("GELU", "GELU", F.gelu),
        ("SiLU", "SiLU", F.silu),
        # PyTorch switches to x itself beyond a threshold to save time; the function has none.
        ("Softplus", "Softplus", lambda x: F.softplus(x, threshold=1e9) if x.abs().max() < 700 else torch.logaddexp(x, 0 * x.detach())),
    ]
    for name, layers, function in activations:
        for suffix, points in [("", ordinary), ("Huge", huge)]:
            x = torch.tensor([points, points[::-1]], dtype=torch.float64)
            Case(name + suffix, layers, (len(points),), lambda x, p, f=function: f(x), inputs=x)
    x = torch.tensor([ordinary, ordinary[::-1]], dtype=torch.float64)
    Case("PReLU", "PReLU", (len(ordinary),), lambda x, p: F.prelu(x, p["prelu1.weight"]), {"prelu1.weight": (1,)}, inputs=x)
    Case("PReLUImage", "PReLU", (2, 3, 5), lambda x, p: F.prelu(x, p["prelu1.weight"]), {"prelu1.weight": (1,)})
    Case("TanhImage", "Tanh", (2, 3, 5), lambda x, p: torch.tanh(x))
    extreme = torch.tensor([[1e4, -1e4, 0, 9999, -1], [0, 0, 0, 0, 0], [-1e4, -1e4, -1e4, -1e4, -9999]], dtype=torch.float64)
    for name, function in [("Softmax", F.softmax), ("LogSoftmax", F.log_softmax)]:
        Case(name, name, (5,), lambda x, p, f=function: f(x, dim=1))
        Case(name + "Huge", name, (5,), lambda x, p, f=function: f(x, dim=1), inputs=extreme)
        Case(name + "One", name, (1,), lambda x, p, f=function: f(x, dim=1))
        Case(name + "Wide", name, (35,), lambda x, p, f=function: f(x, dim=1))


def add_shapes():
    Case("Flatten", "Flatten", (2, 3, 5), lambda x, p: x.flatten(1))
    Case("FlattenMatrix", "Flatten", (4, 3), lambda x, p: x.flatten(1))
    Case("FlattenVector", "Flatten", (4,), lambda x, p: x)
    Case("DropoutNever", "Dropout(0f), Identity", (7,), lambda x, p: x)
    x = 'Name = "x"'
    Case("Add", f'Tanh({x}), Sigmoid(Name = "y"), Add("x", "y", "x")', (6,), lambda x, p: 2 * torch.tanh(x) + torch.sigmoid(torch.tanh(x)))
    Case("Multiply", f'Tanh({x}), Sigmoid(Name = "y"), Multiply("x", "y", "x")', (6,), lambda x, p: torch.tanh(x) ** 2 * torch.sigmoid(torch.tanh(x)))
    Case(
        "Concat", f'Tanh({x}), Sigmoid(Name = "y", From = "x"), Concat("y", "x", "y")', (6,),
        lambda x, p: torch.cat([torch.sigmoid(torch.tanh(x)), torch.tanh(x), torch.sigmoid(torch.tanh(x))], 1))
    Case(
        "ConcatChannels", f'Tanh({x}), Conv2D(3, 1, Name = "y"), Concat("x", "y")', (2, 3, 4),
        lambda x, p: torch.cat([torch.tanh(x), conv(torch.tanh(x), p, "y")], 1), conv_parameters("y", 3, 2, 1, 1))


def add_networks():
    def mlp(x, p):
        return affine(torch.tanh(affine(F.gelu(affine(x, p, "dense1")), p, "dense2")), p, "dense3")

    Case(
        "Perceptron3", "Dense(7), GELU, Dense(5), Tanh, Dense(2)", (4,), mlp,
        {**dense_parameters("dense1", 7, 4), **dense_parameters("dense2", 5, 7), **dense_parameters("dense3", 2, 5)})

    def shared(x, p):
        return affine(torch.tanh(affine(torch.tanh(affine(x, p, "h")), p, "h")), p, "h")

    Case(
        "Shared", 'Dense(5, Name = "h"), Tanh, Dense(5, Share = "h"), Tanh, Dense(5, Share = "h")', (5,), shared,
        dense_parameters("h", 5, 5))

    def shared_images(x, p):
        h = F.prelu(conv(x, p, "c", padding=1), p["p.weight"])
        return F.prelu(conv(h, p, "c", padding=1), p["p.weight"])

    Case(
        "SharedImages",
        'Conv2D(2, 3, Padding = 1, Name = "c"), PReLU(Name = "p"), Conv2D(2, 3, Padding = 1, Share = "c"), PReLU(Share = "p")',
        (2, 4, 5), shared_images, {**conv_parameters("c", 2, 2, 3, 3), "p.weight": (1,)}, batch=2)

    def graph(x, p):
        z1 = torch.sigmoid(affine(x, p, "a"))
        z2, z3 = torch.tanh(affine(z1, p, "b")), F.softplus(affine(z1, p, "c"), threshold=1e9)
        return torch.tanh(affine(z2, p, "d") + affine(z3, p, "e"))

    # z1 = f1(wA,x), z2 = f2(wB,z1), z3 = f3(wC,z1), z4 = f4(wD,wE,z2,z3).
    Case(
        "Graph",
        'Dense(4, Name = "a"), Sigmoid(Name = "z1"), Dense(3, Name = "b"), Tanh, Dense(6, Name = "d"), '
        'Dense(5, Name = "c", From = "z1"), Softplus, Dense(6, Name = "e"), Add("d", "e"), Tanh',
        (3,), graph,
        {**dense_parameters("a", 4, 3), **dense_parameters("b", 3, 4), **dense_parameters("d", 6, 3), **dense_parameters("c", 5, 4),
         **dense_parameters("e", 6, 5)})

    def residual(x, p):
        h = conv(x, p, "conv1")
        return affine((h + conv(torch.relu(h), p, "r", padding=1)).flatten(1), p, "dense1")

    Case(
        "Residual",
        'Conv2D(2, 2, Name = "conv1"), ReLU, Conv2D(2, 3, Padding = 1, Name = "r"), Add("conv1", "r"), Flatten, Dense(3)',
        (1, 4, 5), residual,
        {**conv_parameters("conv1", 2, 1, 2, 2), **conv_parameters("r", 2, 2, 3, 3), **dense_parameters("dense1", 3, 24)})

    def digits(x, p):
        h = F.max_pool2d(torch.relu(conv(x, p, "conv1")), 2)
        h = F.max_pool2d(torch.relu(conv(h, p, "conv2")), 2)
        return affine(h.flatten(1), p, "dense1")

    Case(
        "Digits", "Conv2D(3, 3), ReLU, MaxPool2D(2), Conv2D(4, 2), ReLU, MaxPool2D(2), Flatten, Dense(5), SoftmaxCrossEntropy",
        (1, 12, 12), digits,
        {**conv_parameters("conv1", 3, 1, 3, 3), **conv_parameters("conv2", 4, 3, 2, 2), **dense_parameters("dense1", 5, 16)},
        loss=F.cross_entropy, targets=torch.tensor([4, 0]), batch=2)


def add_losses():
    generator = torch.Generator().manual_seed(5)
    labels = torch.tensor([2, 0, 3, 3])
    logits = values(generator, 4, 4)
    distributions = torch.tensor([[1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0, 0.125, 0.375], [0, 0.75, 0.25, 0]], dtype=torch.float64)
    probabilities = torch.tensor([[8, 4, 2, 2], [1, 5, 5, 5], [2, 2, 4, 8], [4, 4, 4, 4]], dtype=torch.float64) / 16
    huge = torch.tensor([[1e4, -1e4, 0, 1], [1e4, -1e4, 0, 1], [0, 0, 0, 1e4], [-1e4, -1e4, -1e4, -1e4]], dtype=torch.float64)
    reals = values(generator, 4, 4)
    reals[0, 0] = logits[0, 0]
    reals[1, 1] = logits[1, 1] + 1
    reals[2, 2] = logits[2, 2] - 0.5
    margins = torch.tensor([[1, 0, 2, 1], [0, 0, 0, 0], [5, 4.5, 4, 5], [3, -3, 1, 9]], dtype=torch.float64)
    bits = torch.tensor([[0, 1, 1, 0], [1, 0, 0.25, 0.5], [1, 1, 1, 1], [0, 0, 0, 1]], dtype=torch.float64)

    def over_examples(total):
        return lambda reduction, *arguments: total(*arguments) / (len(arguments[0]) if reduction == "mean" else 1)

    def builtin(function):
        return lambda reduction, y, t: function(y, t, reduction=reduction)

    def hinge(y, t):
        # PyTorch's margin loss divides by the number of classes, the lecture notes do not.
        return F.multi_margin_loss(y, t, reduction="sum") * y.shape[1]

    def cross_entropy(p, t):
        return -(t * torch.where(t == 0, 1.0, p).log()).sum() if t.dtype == torch.float64 else F.nll_loss(p.log(), t, reduction="sum")

    def log_likelihood(y, t):
        return -(t * y).sum() if t.dtype == torch.float64 else F.nll_loss(y, t, reduction="sum")

    def perceptron(y, t):
        return (y.max(1).values - y.gather(1, t[:, None])[:, 0]).sum()

    def binary_perceptron(y, t):
        return ((torch.where(y >= 0, 1.0, -1.0).to(torch.float64) - t) * y / 2).sum()

    losses = [
        ("MeanSquaredError", "", builtin(F.mse_loss), logits, reals),
        ("SquaredError", "", over_examples(lambda y, t: ((y - t) ** 2).sum() / 2), logits, reals),
        ("MeanAbsoluteError", "", builtin(F.l1_loss), logits, reals),
        ("Huber", "", builtin(F.huber_loss), logits, reals),
        ("Huber", "Delta = 0.5f", lambda r, y, t: F.huber_loss(y, t, reduction=r, delta=0.5), logits, reals),
        ("SoftmaxCrossEntropy", "", builtin(F.cross_entropy), logits, labels),
        ("SoftmaxCrossEntropy", "Targets = Targets.Distribution", builtin(F.cross_entropy), logits, distributions),
        ("NegativeLogLikelihood", "", over_examples(log_likelihood), logits, labels),
        ("NegativeLogLikelihood", "Targets = Targets.Distribution", over_examples(log_likelihood), logits, distributions),
        ("CrossEntropy", "", over_examples(cross_entropy), probabilities, labels),
        ("CrossEntropy", "Targets = Targets.Distribution", over_examples(cross_entropy), probabilities, distributions),
        ("BinaryCrossEntropy", "", over_examples(lambda y, t: F.binary_cross_entropy_with_logits(y, t, reduction="sum")), logits, bits),
        ("Hinge", "", over_examples(hinge), logits, labels),
        ("PerceptronCriterion", "", over_examples(perceptron), logits, labels),
    ]
    for kind, argument, function, inputs, targets in losses:
        name = kind + ("Distribution" if "Distribution" in argument else "Delta" if argument else "")
        add_loss(name, kind, argument, function, inputs, targets)
        if inputs is logits and kind not in ("MeanSquaredError", "SquaredError"):
            add_loss(name + "Huge", kind, argument, function, huge, targets, both=False)
    add_loss("HingeKinks", "Hinge", "", losses[-2][2], margins, labels, both=False)
    add_loss("PerceptronBinary", "PerceptronCriterion", "", over_examples(binary_perceptron),
             torch.tensor([[0.5], [-0.25], [0.0], [-2.0], [0.0]], dtype=torch.float64),
             torch.tensor([[1.0], [1.0], [1.0], [-1.0], [-1.0]], dtype=torch.float64))
    add_loss("MeanSquaredErrorImage", "MeanSquaredError", "", builtin(F.mse_loss), values(generator, 2, 2, 3, 3), values(generator, 2, 2, 3, 3))
    add_loss("HuberImage", "Huber", "", builtin(F.huber_loss), values(generator, 2, 2, 3, 3), values(generator, 2, 2, 3, 3))
    add_loss("SoftmaxCrossEntropyWide", "SoftmaxCrossEntropy", "", builtin(F.cross_entropy), values(generator, 3, 35), torch.tensor([34, 0, 17]))


def add_loss(name, kind, argument, function, inputs, targets, both=True):
    for suffix, reduction in [("", "mean"), ("Sum", "sum")] if both else [("", "mean")]:
        arguments = ", ".join(a for a in [argument, "Reduction = Reduction.Sum" if reduction == "sum" else ""] if a)
        Case(
            name + suffix, f"Identity, {kind}{'(' + arguments + ')' if arguments else ''}", tuple(inputs.shape[1:]), lambda x, p: x,
            loss=lambda y, t, f=function, r=reduction: f(r, y, t), targets=targets, inputs=inputs)


def numbers(tensor):
    return " ".join(format(value, ".12g") for value in tensor.detach().flatten().tolist())


def write_goldens():
    with open(os.path.join(FOLDER, "layers.txt"), "w", encoding="ascii", newline="\n") as file:
        for seed, case in enumerate(CASES):
            write_golden(file, case, torch.Generator().manual_seed(seed))


def write_golden(file, case, generator):
    x = (values(generator, case.batch, *case.shape) if case.inputs is None else case.inputs.clone()).requires_grad_()
    p = {name: (values(generator, *shape) / 2).requires_grad_() for name, shape in case.parameters.items()}
    y = case.forward(x, p)
    file.write(f"case {case.name} {case.network}\ninputs {numbers(x)}\n")
    for name, value in p.items():
        file.write(f"parameter {name} {numbers(value)}\n")
    file.write(f"outputs {numbers(y)}\n")
    if case.loss is None:
        seed = values(generator, *y.shape)
        y.backward(seed)
        file.write(f"seed {numbers(seed)}\n")
    else:
        loss = case.loss(y, case.targets)
        loss.backward()
        file.write(f"targets {numbers(case.targets)}\nloss {numbers(loss)}\n")
    for name, value in p.items():
        file.write(f"gradient {name} {numbers(value.grad)}\n")
    file.write(f"inputGradient {numbers(x.grad)}\n")


def write_networks():
    networks = [case for case in CASES if case.network == case.name]
    for precision in ["Single", "Double"]:
        with open(os.path.join(FOLDER, f"GoldenNetworks.{precision}.cs"), "w", encoding="utf-8", newline="\n") as file:
            file.write("// Written by layers.py.\n")
            file.write("// Some of these networks are odd on purpose: linear stacks, steps that stop the gradient.\n")
            file.write("#pragma warning disable NG0502, NG0503\n")
            file.write(f"namespace NetGen.Tests.Goldens.{precision}Precision;\n")
            for case in networks:
                shape = ", ".join(str(size) for size in case.shape)
                layers = break_lines(case.layers)
                file.write(f"\n[Network(Precision = Precision.{precision}, InputGradient = true)]\n[Input({shape})]\n[{layers}]\n")
                file.write(f"internal sealed partial class {case.name}Net;\n")
    with open(os.path.join(FOLDER, "GoldenNetworks.cs"), "w", encoding="utf-8", newline="\n") as file:
        file.write("// Written by layers.py.\nusing NetGen.Tests.Architectures;\n\nnamespace NetGen.Tests.Goldens;\n\n")
        file.write("/// <summary>The networks of the golden values, by name, in both precisions.</summary>\n")
        file.write("internal static class GoldenNetworks\n{\n")
        file.write("    public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>\n    {\n")
        for case in networks:
            file.write(f'        ["{case.name}"] = new(\n')
            file.write(f"            () => {subject(case, 'Single')},\n            () => {subject(case, 'Double')}),\n")
        file.write("    };\n}\n")


def subject(case, precision):
    network = f"new {precision}Precision.{case.name}Net(1)"
    return f"Subject.Of({network})" if case.loss else f"Subject.Of({network}, (net, x, dy, w, add) => net.Backward(x, dy, w, add))"


def break_lines(layers):
    return layers.replace(", Dense(", "]\n[Dense(").replace(", Conv2D(", "]\n[Conv2D(")


add_dense()
add_convolutions()
add_pools()
add_activations()
add_shapes()
add_networks()
add_losses()
write_goldens()
write_networks()
