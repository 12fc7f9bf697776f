"""What became of a quotation that was sent, and how often such quotations become orders."""

SILENT_DAYS = 90  # after the expiration: nobody answers any more
WINDOW_MONTHS = 24  # of decisions on which an observed rate rests
SIZES = (1000, 5000, 20000)  # untaxed amounts at which the next band begins
FEW = 20  # decided quotations; below, no rate is told


def observed_rate(orders: int, decided: int) -> float | None:
    """Return orders / all decided, None where they are too few to tell anything."""
    return orders / decided if decided >= FEW else None
