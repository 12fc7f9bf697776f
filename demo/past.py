from datetime import timedelta

from odoo import Command

from ..rules.dates import SATURDAY, add_days

MODULE = "sale_quotation_followup"

# What the quotations of the past were about, and for how much: so that every size has some.
KINDS = (("pie", 480), ("ent", 1350), ("clim", 3600), ("cfp", 7900), ("gfn", 12400), ("eau", 28600))
CUSTOMERS = 12  # whom nothing is offered today: their orders say nothing on a card
YOUNGEST, SPREAD = 110, 580  # days since the first sending
VALID, DECIDED, CALLED = 30, 14, 9  # days after it
WAITS = 75  # days until a silent customer is called again


class Past:
    """Two years of quotations that were ordered, lost or never answered.

    A table says how many of each success rate became what, after which outcomes: the figures of
    « Suites données » are its counts. The rest follows from the place in the table, the same each
    time.
    """

    def _past(self):
        """Return a row for each quotation of the past, the oldest first."""
        rows = [row for row in self._rows("past") for _one in range(int(row["count"]))]
        placed = [{**row, "place": place} for place, row in enumerate(rows)]
        return sorted(placed, key=lambda row: self._past_day(row["place"]))

    def _past_day(self, place):
        """Return the working day of the first sending: spread over two years, in no order."""
        day = add_days(self.env.company._followup_today(), -YOUNGEST - place * 197 % SPREAD)
        return add_days(day, -max(0, day.weekday() - SATURDAY + 1))

    def _load_past(self):
        for row in self._past():
            order = self._past_order(row)
            self._past_events(order, row)

    def _past_order(self, row):
        place, sent = row["place"], self._past_day(row["place"])
        product, amount = KINDS[place * 5 % len(KINDS)]
        silent = row["state"] == "sent"
        closed = not silent and add_days(sent, DECIDED + place * 11 % 50)
        user = self._ref(f"user_{('julie', 'karim', 'julie')[place % 3]}")
        line = {
            "product_id": self._ref(f"product_{product}").id,
            "price_unit": amount + place * 7 % 10 * 40,
        }
        values = {
            "partner_id": self._ref(f"customer_past_{place % CUSTOMERS + 1}").id,
            "user_id": user.id,
            "date_order": self._instant(closed if row["state"] == "sale" else sent, "10:12"),
            "validity_date": add_days(sent, VALID),
            "followup_sent_date": sent,
            "followup_closed_date": closed,
            "success_rate": row["rate"],
            "followup_rate_date": row["rate"] and add_days(sent, CALLED),
            "followup_date": silent
            and add_days(self.env.company._followup_today(), WAITS + place % 30),
            "email_reminder_count": row["outcomes"].count("email_reminder"),
            "state": row["state"],
            "pricelist_id": self._ref("prices").id,
            "order_line": [Command.create(line)],
        }
        return self._make("sale.order", f"past_{place}", values)

    def _past_events(self, order, row):
        """Leave the outcomes in the history, the last one on the day of a loss."""
        codes = [code for code in row["outcomes"].split(",") if code]
        reasons = row["reasons"].split(",")
        for number, code in enumerate(codes):
            day = add_days(order.followup_sent_date, CALLED - 4 * (len(codes) - number - 1))
            if code == "lost":
                day = order.followup_closed_date
            elif code == "no_answer" and number:
                day = add_days(order.validity_date, 10 * number)
            outcome = self.env.ref(f"{MODULE}.outcome_{code}")
            moment = self._instant(day, "09:30") + timedelta(minutes=row["place"] * 13 % 400)
            event = self._event(order, outcome, order.user_id, moment, "")
            if code == "lost":
                reason = reasons[row["place"] % len(reasons)]
                event["lost_reason_id"] = self.env.ref(f"{MODULE}.lost_reason_{reason}").id
            self.env["sale.followup.event"]._log([event])
