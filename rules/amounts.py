"""Amounts that people say: the procedure's 5,000 € in another currency."""

from math import floor, log10

PHONE_THRESHOLD = 5000.0  # euros, untaxed: « devis importants (montant ≥ à 5000€ HT) »

# One euro in currencies that are tied to it by treaty: known without an exchange rate.
FIXED = {"EUR": 1.0, "XPF": 119.3317, "XOF": 655.957, "XAF": 655.957, "KMF": 491.96775}


def human(amount: float) -> float:
    """Return an amount rounded to two digits and zeros, as one says it: 596,658 is 600,000."""
    if amount <= 0:
        return 0.0
    step = 10.0 ** (floor(log10(amount)) - 1)
    return round(round(amount / step) * step, 6)


def phone_threshold(rate: float | None) -> float | None:
    """Return from which amount customers are called, None where the rate is not known.

    :param rate: how much of the currency a euro is
    """
    if rate is None:
        return None
    return PHONE_THRESHOLD if rate == 1 else human(PHONE_THRESHOLD * rate)
