from odoo.exceptions import AccessError, MissingError
from odoo.http import request, route

from odoo.addons.sale.controllers.portal import CustomerPortal

from .. import words
from . import answer_form, answer_page

BLOCK = "followup_answer"  # what the e-mails' links lead to on the page
THANKS = "followup_answer_title"  # the form leads to the heading, which is then read out


class FollowupPortal(CustomerPortal):
    """Where the customer says how their project stands, on the quotation's own page."""

    @route(
        "/my/orders/<int:order_id>/followup",
        type="http",
        auth="public",
        website=True,
        methods=["GET", "POST"],
        sitemap=False,
    )
    def followup_answer(self, order_id, access_token=None, **typed):
        """Lead to the quotation's page, where nothing is written; or take the customer's answer.

        "Wrong, old or another quotation's token: one plain page that tells nothing."
        """
        order = self._followup_order(order_id, access_token)
        if not order:
            return self._followup_unknown()
        if order.state != "sent":
            return request.render(
                "sale_quotation_followup.portal_closed",
                answer_page.closed(order, self._followup_link(order, access_token)),
            )
        if request.httprequest.method == "POST":
            return self._followup_take(order, access_token, typed)
        code = typed.get("answer")
        choice = {"answer": code} if code in answer_page.asked(order) else {}
        return request.redirect(self._followup_link(order, access_token, BLOCK, **choice), code=303)

    def _followup_take(self, order, access_token, typed):
        """Take the answer, or show the page with what is wrong with it."""
        thanks = self._followup_link(order, access_token, THANKS)
        if request.env.user._is_internal():  # whose word it is not
            return request.redirect(thanks, code=303)
        form = answer_form.read(order, typed, answer_page.reasons(order))
        if form.code not in answer_page.asked(order):
            return request.redirect(thanks, code=303)
        if form.vals is None:
            return self.portal_order_page(order.id, access_token=access_token, followup_form=form)
        if not answer_page.is_known(order, form):
            order._followup_take_answer(form.vals, self._followup_author(order))
        return request.redirect(thanks, code=303)

    def _get_page_view_values(
        self, document, access_token, values, session_history, no_breadcrumbs, **kwargs
    ):
        """Add what the quotation's page asks its customer."""
        values = super()._get_page_view_values(
            document, access_token, values, session_history, no_breadcrumbs, **kwargs
        )
        if document._name == "sale.order":
            form = kwargs.get("followup_form")
            if not isinstance(form, answer_form.Form):  # a client's word is none
                form = None
            values["followup"] = answer_page.page(
                document, kwargs.get("answer"), form, access_token, request.env.user
            )
        return values

    def _followup_order(self, order_id, access_token):
        """Return the quotation in sudo, nothing for whom it is none of their business."""
        if not 0 < order_id < 2**31:
            return None
        if access_token and not access_token.isascii():  # which cannot be compared
            access_token = None
        try:
            return self._document_check_access("sale.order", order_id, access_token)
        except (AccessError, MissingError):
            return None

    def _followup_unknown(self):
        """Return the one plain page: it is the same whether there is such a quotation or not."""
        company = request.env.company.sudo()  # its number alone is told, as on any page of its own
        response = request.render(
            "sale_quotation_followup.portal_unknown",
            {"remedy": words.answer.unknown(request.env, company.phone)},
        )
        response.status_code = 404
        return response

    def _followup_author(self, order):
        """Return whose message it is: the customer who is logged in, else the quotation's contact.

        A link can be handed on: who has nothing but the link is not named.
        """
        user = request.env.user
        mine = order.with_user(user).sudo(False)
        if not user._is_public() and mine.has_access("read"):
            return user.partner_id
        return order.partner_id

    def _followup_link(self, order, access_token, anchor="", **query):
        """Return the quotation's page as it was asked for: no token is made where none was."""
        return answer_page.link(order.access_url, access_token, anchor, query)
