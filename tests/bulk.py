"""Fixtures of the tests of the bulk sending."""


class BulkMixin:
    def preview(self, orders, user=None, code="email_reminder"):
        return self.desk(user).preview_bulk(code, orders.ids)

    def skips(self, orders, user=None):
        """Return, by quotation, the code of why it is skipped, None where it is not."""
        rows = self.preview(orders, user)["results"]
        return {row["res_id"]: row["skipped"] and row["skipped"]["code"] for row in rows}

    def skip(self, order, user=None):
        row = self.preview(order, user)["results"][0]
        return (row["skipped"]["code"], row["skipped"]["message"]) if row["skipped"] else None

    def send(self, orders, user=None, request_id=None, code="email_reminder"):
        answer = self.desk(user).apply_bulk(code, orders.ids, request_id or self.next_request())
        self.settle()
        return answer

    def statuses(self, answer):
        return [result["status"] for result in answer["results"]]

    def small(self, count=3, **spec):
        return self.quotes(*[{"amount": 800 + number, **spec} for number in range(count)])

    def small_of_each(self, count):
        """Create small quotations, each of a customer with an address of its own."""
        names = [f"c{number}@morel.example" for number in range(count)]
        partners = self.env["res.partner"].create([{"name": one, "email": one} for one in names])
        return self.quotes(*[{"amount": 800, "partner": one} for one in partners])
