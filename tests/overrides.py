"""What other addons do to Odoo's methods, made in a test and taken back after it."""

from odoo.exceptions import ValidationError

# What Odoo itself writes on a document that one only talks about; such guards let it pass.
OF_THE_CHATTER = {"message_main_attachment_id", "message_follower_ids", "access_token"}
REFUSAL = "Under review: nothing may be changed."


class OverrideMixin:
    def override(self, model, name, method):
        """Let ``method`` run instead of a model's own, which it gets as its first argument."""
        original = getattr(self.registry[model], name)
        self.patch(
            self.registry[model],
            name,
            lambda records, *args, **kwargs: method(original, records, *args, **kwargs),
        )

    def guard(self, *records):
        """Put records under a review: another addon's ``write`` refuses every change of them."""
        guarded = {(record._name, record.id) for record in records}

        def write(original, found, vals):
            if set(vals) - OF_THE_CHATTER and guarded & {(one._name, one.id) for one in found}:
                raise ValidationError(REFUSAL)
            return original(found, vals)

        for model in {record._name for record in records}:
            self.override(model, "write", write)
