"""The networks of the cases in PyTorch."""

import torch
from torch import nn
from torch.nn import functional


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
