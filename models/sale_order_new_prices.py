from contextlib import closing

from odoo import api, fields, models

from .. import search, words
from ..rules import dates
from ..rules.new_prices import NewPrices, increased
from .sale_order import STAFF

FIGURES = ("followup_prices", "followup_prices_at")


class SaleOrder(models.Model):
    """What a quotation will cost on 1 January, by Odoo's own price lists.

    "L'informer que sinon nous allons devoir revoir l'offre en appliquant les nouveaux tarifs de
    l'année n+1." Prepared at night or by a button, and only read by card, review and notice. No
    line is repriced: the figure is that of a copy in memory, as *Réviser* would make it.
    """

    _inherit = "sale.order"

    followup_prices = fields.Json(
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The untaxed totals of today and of 1 January, and of which total they are.",
    )
    followup_prices_at = fields.Datetime(
        string="Next Prices Computed At", copy=False, readonly=True, groups=STAFF
    )
    followup_next_amount = fields.Monetary(
        string="On 1 January",
        currency_field="followup_currency_id",
        compute="_compute_followup_next_amount",
        store=True,
        copy=False,
        groups=STAFF,
        help="The untaxed total from 1 January on, in company currency; empty where the quotation "
        "changed since it was computed.",
    )

    @api.depends("followup_prices", "followup_prices_at", "followup_amount")
    def _compute_followup_next_amount(self):
        """Give the figure up with the total that it was computed for, as the card does."""
        self.followup_next_amount = False
        for order in self.filtered("followup_prices_at"):
            prices, is_missing = order._followup_prepared()
            if prices:
                worth = prices.then / (order.currency_rate or 1.0)
                order.followup_next_amount = order.followup_currency_id.round(worth)
            elif not is_missing:
                order.followup_next_amount = order.followup_amount

    def _followup_own_names(self):
        return (*super()._followup_own_names(), *FIGURES)

    def _followup_undo_names(self):
        return tuple(name for name in super()._followup_undo_names() if name not in FIGURES)

    def _followup_price_turn(self):
        """Return the next 1 January of the company, and the instant whose prices are meant."""
        company = self._followup_company()
        day = dates.next_year_start(company._followup_today())
        return day, dates.noon(day, company._followup_tz())

    def _followup_new_prices(self):
        """Return what is known of next year's prices, and whether it must be computed first.

        :return: ``(NewPrices or None, bool)``; None where nothing is known or nothing changes
        """
        if self.renewed_contract_end:  # its prices are its contract's
            return None, False
        figure, percent = self._followup_figure(), self._followup_company()._followup_increase()
        if figure:
            return self._followup_told(figure, percent), False
        if self._followup_is_repriced() or (percent and self._followup_has_old_prices()):
            return None, True
        return self._followup_told({"today": self.amount_untaxed, "then": None}, percent), False

    def _followup_prepared(self):
        """Return what was prepared and says another total, and whether it is out of date."""
        if not self.followup_prices:  # a renewal's prices are its contract's
            return None, False
        figure = self._followup_figure()
        percent = self._followup_company()._followup_increase()
        return (self._followup_told(figure, percent), False) if figure else (None, True)

    def _followup_told(self, figure, percent):
        """Return what a figure says, an announced increase where no price list says more."""
        today, then, announced = figure["today"], figure["then"], None
        if then is None:
            then, announced = self.currency_id.round(increased(today, percent)), percent
        prices = NewPrices(today, then, self._followup_price_turn()[0], announced)
        return prices if prices.differ else None

    def _followup_figure(self):
        """Return what was prepared for the coming 1 January, None where the total changed since."""
        figure, company = self.followup_prices, self._followup_company()
        if not figure or self.currency_id.compare_amounts(figure["of"], self.amount_untaxed):
            return None
        made_in = company._followup_civil_date(self.followup_prices_at).year
        return figure if made_in == company._followup_today().year else None

    def _followup_are_lower(self):
        """Tell whether what was prepared is cheaper next year."""
        figure = self._followup_figure()
        prices = self._followup_told(figure, 0) if figure else None
        return bool(prices and prices.are_lower)

    def _followup_notice_facts(self, outcome, sends):
        """Return what a button that sends the notice of the new prices says of them."""
        if outcome.mail != "new_prices":
            return {"notice": None, "notice_warning": None}
        prices, is_missing = self._followup_new_prices()
        is_told = outcome.next_step == "december"  # the wide button
        return {
            "notice": words.new_prices.notice_line(self, prices, sends, is_told),
            "notice_warning": words.new_prices.warning(self, prices, is_missing),
        }

    def _followup_notice_prices(self):
        """Return both totals and their days as the notice tells them, None where it tells none."""
        prices, _is_missing = self._followup_new_prices()
        return words.new_prices.in_the_notice(self, prices) if prices else None

    def _followup_has_old_prices(self):
        company = self._followup_company()
        written = company._followup_civil_date(self.date_order or company._followup_now())
        return written.year < company._followup_today().year

    def _followup_is_repriced(self):
        """Tell whether the quotation's price list knows other prices by 1 January."""
        company, then = self._followup_company(), self._followup_price_turn()[1]
        lists = search.price_lists.changing(company, company._followup_now(), then)
        return self.pricelist_id.id in lists

    def _followup_prepare_prices(self):
        """Note what these quotations of one company cost today and on 1 January.

        What a price list or another addon writes while it is computed is taken back.
        """
        company, orders = self.company_id, self.with_company(self.company_id)
        now, then = company._followup_now(), self[:1]._followup_price_turn()[1]
        lists = search.price_lists.changing(company, now, then)
        with closing(self.env.cr.savepoint()):
            figures = {order.id: order._followup_compute_figure(lists) for order in orders}
        for order in self:
            figure = figures[order.id] or False
            order._followup_note({"followup_prices": figure, "followup_prices_at": now})

    def _followup_forget_prices(self):
        """Empty the figures of quotations whose price list knows no other prices any more."""
        self._followup_note(dict.fromkeys(FIGURES, False))

    def _followup_compute_figure(self, lists):
        """Return the totals as *Réviser* would make them today and on 1 January, in memory.

        Until 31 December the customer orders at what is written, unless those prices are over.

        :param lists: the ids of the price lists that know other prices by then
        :return: None for a renewal: its prices are its contract's
        """
        if self.renewed_contract_end:
            return None
        today, then = self.amount_untaxed, None
        if self._followup_has_old_prices():
            today = self._followup_revision_preview()[0].amount_untaxed
        if self.pricelist_id.id in lists:
            moment = self._followup_price_turn()[1]
            then = self._followup_revision_preview(moment)[0].amount_untaxed
        return {"of": self.amount_untaxed, "today": today, "then": then}
