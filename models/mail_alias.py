from odoo import api, models


class FollowupOwnAddress(models.AbstractModel):
    """What Odoo's gateway is written to: the companies remember these addresses."""

    _name = "sale.followup.own.address"
    _description = "Address of Odoo's Own"

    _followup_address_fields = frozenset()  # those that make it

    @api.model_create_multi
    def create(self, vals_list):
        """Have the companies read their own addresses again."""
        created = super().create(vals_list)
        created._followup_forget_addresses()
        return created

    def write(self, vals):
        """Have the companies read their own addresses again, where one changes."""
        result = super().write(vals)
        if self._followup_address_fields & vals.keys():
            self.env.registry.clear_cache()
        return result

    def unlink(self):
        """Have the companies read their own addresses again."""
        self._followup_forget_addresses()
        return super().unlink()

    def _followup_forget_addresses(self):
        if any(record._followup_is_address() for record in self):
            self.env.registry.clear_cache()

    def _followup_is_address(self):
        """Return whether an e-mail could be written to it: what is no address changes none."""
        return any(self[name] for name in self._followup_address_fields)


class MailAliasDomain(models.Model):
    _name = "mail.alias.domain"
    _inherit = ["mail.alias.domain", "sale.followup.own.address"]

    _followup_address_fields = frozenset(("name", "bounce_alias", "catchall_alias", "default_from"))


class MailAlias(models.Model):
    _name = "mail.alias"
    _inherit = ["mail.alias", "sale.followup.own.address"]

    _followup_address_fields = frozenset(("alias_name", "alias_domain_id"))

    def _followup_is_address(self):
        return bool(self.alias_name)  # most records with an alias have one that nobody named
