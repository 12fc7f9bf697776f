"""Random outcomes that a salesperson could give, with what they ask."""

from datetime import date, timedelta

from .common import FollowupCase

# One quotation of each kind on 24 November 2026, so that every queue's buttons come up.
KINDS = (
    {},
    {"amount": 900},
    {"amount": 900, "email_reminder_count": 1},
    {"sent": "2025-06-15", "email_reminder_count": 1},
    {"renewed_contract_end": "2026-12-01"},
    {"renewed_contract_end": "2026-10-20", "success_rate": "2"},
    {"renewed_contract_end": "2026-09-15"},
    {"expires": "2026-12-31", "success_rate": "3"},
    {"followup_answered": True, "followup_date": "2026-11-20"},
    {"expires": None},
)


class PickCase(FollowupCase):
    def pick(self, rng, card, today):
        """Return a random outcome of the card that is not blocked, and what it is given."""
        offered = [one for one in card["outcomes"] if not one["blocked"]]
        outcome = rng.choice(offered)
        values = {}
        for need in outcome["needs"]:
            noted = need["name"] == "note" and outcome["category"] == "lost"
            if need["required"] or noted or rng.random() < 0.4:
                values[need["name"]] = self.value(rng, need, today)
        return outcome["code"], values

    def ticked(self, rng, card):
        """Return some of the customer's other quotations, as they are sent with an outcome."""
        rows = [row for row in card["others"] if row["can_join"]]
        rows = rng.sample(rows, rng.randint(0, min(3, len(rows))))
        names = ("res_id", "revision")
        return {"also": [{name: row[name] for name in names} for row in rows]} if rows else {}

    def value(self, rng, need, today):
        match need["type"]:
            case "date":
                first = date.fromisoformat(need.get("min") or today.isoformat())
                last = need.get("max") and date.fromisoformat(need["max"])
                day = first + timedelta(days=rng.randint(0, 40))
                return min(day, last or day).isoformat()
            case "boolean":
                return rng.random() < 0.5
            case "ids":
                ids = [option["value"] for option in need["options"]]
                return rng.sample(ids, rng.randint(1, len(ids))) if ids else None
            case "text":
                return rng.choice(["Rappelle jeudi", "Budget voté <b>& signé</b>", "é" * 40])
            case _:
                options = need.get("options") or []
                return rng.choice(options)["value"] if options else None
