"""Values that no screen would send, of every kind that JSON can carry."""

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ object.env }} ${7*7}"

TEXTS = (
    "",
    " ",
    "x",
    "0",
    "None",
    "NaN",
    "sale.order",
    "res.users",
    "no_answer ",
    "'; DROP TABLE sale_order; --",
    "%s %(name)s {0} {name} %",
    "\\' \\\\ \"",
    SCRIPT,
    "\x00",
    "a\x00b",
    "\ud800",
    "\udfff tail",
    "\u202etxet\u2066",
    "👩‍👩‍👧‍👦 é è ç œ € ٢٠٢٦",
    "\r\n\t\x0b\x1b[31m",
    "é" * 5000,
    "x" * 200000,
    "9" * 400,
    "2026-12-01",
    "0001-01-01",
    "9999-12-31",
    "2026-02-29",
    "2028-02-29",
    "-0001-01-01",
    "2026-12-01T00:00:00Z",
)
NUMBERS = (
    0,
    -1,
    1,
    2**31 - 1,
    2**31,
    2**63,
    -(2**63),
    10**30,
    10**400,
    0.5,
    -0.0,
    1e308,
    float("inf"),
    float("-inf"),
    float("nan"),
    True,
    False,
    None,
)


def deep(depth):
    value = {}
    for _level in range(depth):
        value = {"note": [value]}
    return value


def junk(rng):
    """Return anything at all."""
    match rng.randrange(6):
        case 0 | 1:
            return rng.choice(TEXTS)
        case 2 | 3:
            return rng.choice(NUMBERS)
        case 4:
            return [rng.choice(TEXTS + NUMBERS) for _one in range(rng.randrange(4))]
        case _:
            return rng.choice(
                (
                    {},
                    {"": None},
                    {"id": 1},
                    {rng.choice(TEXTS): rng.choice(NUMBERS)},
                    deep(60),
                    [[[]]],
                    [{}] * 500,
                    {str(number): number for number in range(500)},
                )
            )
