import logging

from markupsafe import Markup

from odoo import models
from odoo.fields import Domain
from odoo.tools.misc import format_amount

from .. import search, words
from ..rules.facts import DECEMBER

_logger = logging.getLogger(__name__)


class SaleFollowupScheduler(models.AbstractModel):
    """What the managers are told: each thing once, whatever days the cron missed.

    The company remembers what was told, in the transaction that tells it.
    """

    _inherit = "sale.followup.scheduler"

    def _tell_managers(self, company):
        """Send what is new to every manager of the company; a failure is tried again tomorrow."""
        try:
            with self.env.cr.savepoint():
                if company.try_lock_for_update(allow_referencing=True):
                    self._tell(company.with_company(company))
        except Exception:
            _logger.exception("%s: the managers could not be told", company.name)

    def _observe_rates(self, company):
        """Count how often quotations became orders; a failure is tried again tomorrow."""
        try:
            with self.env.cr.savepoint():
                self.env["sale.followup.rate"]._observe(company)
        except Exception:
            _logger.exception("%s: the rates of orders could not be observed", company.name)

    def _tell(self, company):
        today = company._followup_today()
        if not company.followup_backlog_told:
            company.followup_backlog_told = True
            codes = self.env["sale.followup.queues"]._quotations().queues
            entries = Domain.OR(search.queues.queue_domain(code, company) for code in codes)
            self._notify(company, "backlog", search.planning.backlog(company) & entries)
        if today.month == DECEMBER and company.followup_december_year < today.year:
            company.followup_december_year = today.year
            self._notify(company, "december", search.queues.december_domain(company))
        if company.followup_revision_year < today.year:
            company.followup_revision_year = today.year
            self._notify(company, "revision", search.queues.queue_domain("price_revision", company))

    def _notify(self, company, topic, domain):
        """Notify each manager, in the inbox or by e-mail as they chose; nothing when none is."""
        rows = self.env["sale.order"]._read_group(
            domain,
            ["user_id"],
            ["__count", "followup_amount:sum"],
            order="followup_amount:sum desc",
        )
        if not rows:
            return
        for manager in self._managers(company):
            env = company.with_context(lang=manager.lang).env
            said = words.summary.summary(env, topic, company)
            env["mail.thread"].message_notify(
                partner_ids=manager.partner_id.ids,
                subject=said["subject"],
                body=self._body(env, company, rows, said) + self._first_day(env, company, topic),
                force_send=False,
            )

    def _managers(self, company):
        group = self.env.ref("sales_team.group_sale_manager")
        return group.all_user_ids.filtered(
            lambda user: user.active and not user.share and company in user.company_ids
        )

    def _first_day(self, env, company, topic):
        """Return what a manager is told after the installation: what is there by year, what the
        addon does and does not do by itself, and three sensible next steps."""
        if topic != "backlog":
            return Markup()
        years = env["sale.followup.year"].search([("company_id", "=", company.id)])
        said = words.summary.first_day(env, company, years)
        link = Markup('<p><a href="/odoo/sent-by-year">%s</a></p>') % said["open"]
        paragraphs = Markup().join(Markup("<p>%s</p>") % one for one in said["paragraphs"])
        steps = Markup().join(Markup("<li>%s</li>") % one for one in said["steps"])
        listed = Markup().join(Markup("<li>%s</li>") % one for one in said["years"])
        return Markup("<ul>%s</ul>") % listed + paragraphs + Markup("<ol>%s</ol>") % steps + link

    def _body(self, env, company, rows, said):
        """Return the list by salesperson with counts and totals, and the way to the panel."""
        lines = [(user.name or said["nobody"], count, amount) for user, count, amount in rows]
        total = (said["total"], sum(row[1] for row in lines), sum(row[2] for row in lines))
        cell = Markup('<td style="padding: 2px 12px 2px 0;">%s</td>')
        number = Markup('<td style="padding: 2px 12px 2px 0; text-align: right;">%s</td>')
        table = Markup().join(
            Markup("<tr>%s</tr>")
            % (
                cell % name
                + number % count
                + number % format_amount(env, amount, company.currency_id)
            )
            for name, count, amount in (*lines, total)
        )
        head = Markup("<tr>%s</tr>") % (
            cell % said["salesperson"] + number % said["count"] + number % said["amount"]
        )
        link = Markup('<a href="/odoo/followup?queue=%s">%s</a>') % (said["queue"], said["open"])
        return (
            Markup("<p>%s</p>") % said["text"]
            + Markup("<table>%s</table>") % (head + table)
            + Markup("<p>%s</p>") % link
        )
