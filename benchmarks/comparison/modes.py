"""The ways of running a network in PyTorch: eager or traced, and for images contiguous or channels-last."""

import torch
from torch import nn

LEARNING_RATE = 1e-3


class WithLoss(nn.Module):
    """A network that computes its loss, so that both can be traced as one."""

    def __init__(self, module, loss):
        super().__init__()
        self.module = module
        self.loss = loss

    def forward(self, inputs, targets):
        return self.loss(self.module(inputs), targets)


class Mode:
    """One of the ways."""

    def __init__(self, traced, memory_format):
        self.name = ("traced" if traced else "eager") + (" channels-last" if memory_format is torch.channels_last else "")
        self._traced = traced
        self._memory_format = memory_format

    def arrange_inputs(self, inputs):
        """Puts images into the order in memory."""
        return inputs if self._memory_format is None else inputs.to(memory_format=self._memory_format)

    def training_step(self, network, inputs, targets, learning_rate=LEARNING_RATE):
        """A function that makes a training step on the inputs and targets it gets; these are examples of them."""
        model = WithLoss(self._arrange_parameters(network.module().train()), network.loss)
        if self._traced:
            model = torch.jit.trace(model, (self.arrange_inputs(inputs), targets), check_trace=False)
        optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)

        def step(inputs, targets):
            optimizer.zero_grad(set_to_none=True)
            loss = model(inputs, targets)
            loss.backward()
            optimizer.step()
            return loss

        return step

    def prediction(self, network, inputs):
        """A function that predicts; frozen after tracing, as one would deploy it."""
        module = self._arrange_parameters(network.module().eval())
        if self._traced:
            module = torch.jit.freeze(torch.jit.trace(module, self.arrange_inputs(inputs), check_trace=False))

        def predict(inputs):
            with torch.inference_mode():
                module(inputs)

        return predict

    def _arrange_parameters(self, module):
        return module if self._memory_format is None else module.to(memory_format=self._memory_format)


def modes(network):
    memory_formats = [torch.contiguous_format, torch.channels_last] if network.is_convolutional else [None]
    return [Mode(traced, memory_format) for memory_format in memory_formats for traced in (False, True)]
