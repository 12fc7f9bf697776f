"""Customers who have answered on the page of their quotation."""

DAY = "2026-12-15"


class AnsweredMixin:
    """Quotations whose customer has answered on the page."""

    def answer(self, order, code="decision", **vals):
        vals = {
            **{"code": code, "date": None, "hour": None, "phone": None, "words": None},
            **{"lost_reason_id": None, "form_key": None},
            **vals,
        }
        order = order.with_context(lang="fr_FR")
        found = order.sudo()._followup_take_answer(vals, order.partner_id)
        self.settle()
        return found

    def decision(self, order, **vals):
        return self.answer(order, "decision", date=DAY, **vals)

    def proposal(self, order):
        return self.card(order)["answer"]["proposal"]

    def row(self, queue):
        rows = self.desk().get_entries(queue, False)["entries"]
        return [(row["name"], row["answer_told"]) for row in rows]
