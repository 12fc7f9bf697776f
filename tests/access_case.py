"""Who may do what: the roles, the records and the words that must not slip out."""

from .common import OWN
from .http_case import CallCase
from .lead_case import LATE, LeadMixin

# Who may act on which quotation: "own" is the salesperson's, "portal" the portal user's own offer,
# of no salesperson. Opportunities are the same, without the portal's.
TABLE = {
    "public": (),
    "portal_user": (),
    "internal": (),
    "accountant": (),
    "seller": ("own", "unassigned", "portal"),
    "all_seller": ("own", "unassigned", "others", "portal"),
    "sales_manager": ("own", "unassigned", "others", "portal"),
    "stranger": ("abroad",),
}
SALESPEOPLE = ("seller", "all_seller", "sales_manager", "stranger")

# Words that only who may see the quotation may read, wherever they might slip out.
SECRETS = ("Zorglub", "zorglub.example", "0476999888", "Budget-secret", "Ref-secrete")


class AccessCase(LeadMixin, CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.elsewhere = cls.make_company("Froid du Nord")
        cls.stranger = cls.make_user(
            "stranger", OWN, company_id=cls.elsewhere.id, company_ids=[cls.elsewhere.id]
        )
        cls.customer = cls.env["res.partner"].create(
            {"name": "Zorglub SA", "email": "achats@zorglub.example", "phone": "0476999888"}
        )
        cls.portal.partner_id.write({"name": "Zorglub Père", "phone": "0476999888"})
        specs = {
            "own": {},
            "unassigned": {"user": False},
            "others": {"user": cls.colleague},
            "abroad": {"company": cls.elsewhere, "user": cls.stranger},
            "portal": {"user": False, "partner": cls.portal.partner_id},
        }
        secret = {"client_order_ref": "Ref-secrete"}
        # Each of a customer of its own: nobody answered for any of one customer's.
        orders = cls.quotes(
            *[{"partner": cls.namesake(), **secret, **spec} for spec in specs.values()]
        )
        cls.orders = dict(zip(specs, orders, strict=True))
        cls.leads = {}
        for record in ("own", "unassigned", "others", "abroad"):
            spec = specs[record]
            company, customer = spec.get("company", cls.company), cls.namesake()
            cls.leads[record] = cls.lead_of(
                {**LATE, "partner": customer, **secret, **spec},
                name="Zorglub-projet",
                partner_id=customer.id,
                company_id=company.id,
                user=spec.get("user", cls.seller),
            )[0]
        cls.env.cr.flush()

    @classmethod
    def namesake(cls):
        return cls.customer.copy({"name": cls.customer.name})

    def user(self, role):
        return {
            "public": None,
            "portal_user": self.portal,
            "internal": self.internal,
            "accountant": self.accountant,
            "seller": self.seller,
            "all_seller": self.all_seller,
            "sales_manager": self.manager,
            "stranger": self.stranger,
        }[role]

    def leave_event(self, record, code="no_answer", **values):
        """Leave an event with a note that only who may see the quotation may read."""
        user = self.stranger if record.company_id == self.elsewhere else self.manager
        answer = self.apply(record, code, user=user, note="Budget-secret 12 k€", **values)
        return answer["event_id"]

    def assertSilent(self, text):
        for secret in SECRETS:
            self.assertNotIn(secret, text)

    def refusal(self, role):
        return "SessionExpiredException" if role == "public" else "AccessError"
