"""Calls measured one after the other, again and again: what slows the machine slows them all."""

from dataclasses import dataclass, field
from statistics import median, quantiles

from .client import Cost, queries_by_number


@dataclass
class Arm:
    """One thing to measure, and what it is compared with."""

    name: str
    browser: object
    do: object  # takes the browser and what was prepared
    than: str = "empty"
    prepare: object = None  # what is done before, and not measured; takes the browser
    check: object = None  # what is looked at afterwards, not measured; takes what "do" does
    costs: list[Cost] = field(default_factory=list)

    def measure(self):
        given = self.prepare(self.browser) if self.prepare else ()
        self.browser.take_cost()
        self.do(self.browser, *given)
        self.costs.append(self.browser.take_cost())
        if self.check:
            self.check(self.browser, *given)


@dataclass
class Figures:
    """What an arm cost: the highest counts of its rounds, and its ratio to another arm."""

    name: str
    requests: int
    queries: int
    size: int
    milliseconds: float
    than: str
    ratio: float
    spread: tuple[float, float]  # the middle half of the rounds


def run(arms, rounds):
    """Measure all arms in each round, beginning with another one each time; drop the first."""
    for number in range(rounds + 1):
        start = number % len(arms)
        for arm in arms[start:] + arms[:start]:
            arm.measure()
    for arm in arms:
        del arm.costs[0]


def figures(arms):
    """Return the figures of each arm, those of the same round compared with each other."""
    by_name = {arm.name: arm for arm in arms}
    machines = {id(arm.browser.machine): arm.browser.machine for arm in arms}
    queries = {key: queries_by_number(machine) for key, machine in machines.items()}
    found = []
    for arm in arms:
        counted = queries[id(arm.browser.machine)]
        pairs = zip(arm.costs, by_name[arm.than].costs, strict=True)
        ratios = [own.seconds / other.seconds for own, other in pairs]
        quarters = quantiles(ratios, n=4, method="inclusive")
        found.append(
            Figures(
                arm.name,
                max(cost.requests for cost in arm.costs),
                max(sum(counted[number] for number in cost.numbers) for cost in arm.costs),
                max(cost.size for cost in arm.costs),
                median(cost.seconds for cost in arm.costs) * 1000,
                arm.than,
                median(ratios),
                (quarters[0], quarters[2]),
            )
        )
    return found
