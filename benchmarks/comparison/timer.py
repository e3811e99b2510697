"""Times steps."""

import time

WARM_UP_SECONDS = 0.5


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
