"""Adam: parameters that are learnt step by step (Kingma and Ba, 2015), in numpy."""

from dataclasses import dataclass, field

import numpy as np

from index.classifiers.grams import Numbers

_MEAN, _SQUARES = 0.9, 0.999  # what a step keeps of the moments before it
_LEAST = np.float32(1e-8)  # what no step is divided by less than
# What is learnt no more decays with every step, and below 1e-38 a processor takes ten times as long
# for it: every so many steps, what is as small as this is made 0.
_NOTHING, _SWEPT = np.float32(1e-9), 256


@dataclass(eq=False)
class Adam:
    """One array of parameters with its moments; `decay` is taken off the values with each step."""

    values: Numbers
    decay: float = 0.0
    first: Numbers = field(init=False)
    second: Numbers = field(init=False)
    steps: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.first, self.second = np.zeros_like(self.values), np.zeros_like(self.values)

    def step(self, gradient: Numbers, rate: float) -> None:
        """Go against a gradient of the values' shape, in place."""
        self.steps += 1
        change = gradient - self.first  # the one array that a step needs beside its own
        change *= np.float32(1 - _MEAN)
        self.first += change
        np.square(gradient, out=change)
        change -= self.second
        change *= np.float32(1 - _SQUARES)
        self.second += change
        np.divide(self.second, np.float32(1 - _SQUARES**self.steps), out=change)
        np.sqrt(change, out=change)
        change += _LEAST
        np.divide(self.first, change, out=change)
        change *= np.float32(rate / (1 - _MEAN**self.steps))
        if self.decay:
            self.values *= np.float32(1 - rate * self.decay)
        self.values -= change
        if not self.steps % _SWEPT:
            for numbers in (self.values, self.first):
                numbers[np.abs(numbers) < _NOTHING] = 0
