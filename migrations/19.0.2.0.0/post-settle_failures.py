"""A failed e-mail that a later outcome has settled is none any more, nor is its activity."""


def migrate(cr, version):
    if not version:
        return
    cr.execute(
        """
        UPDATE sale_followup_event event SET mail_settled = TRUE
         WHERE event.mail_state = 'failed'
           AND EXISTS (SELECT 1 FROM sale_followup_event later
                        WHERE later.order_id = event.order_id
                          AND later.number > event.number
                          AND later.undone_on IS NULL
                          AND later.category != 'not_reached')
     RETURNING event.id
        """
    )
    settled = [row[0] for row in cr.fetchall()]
    cr.execute(
        """
        DELETE FROM mail_activity activity USING sale_followup_event event
         WHERE event.id = ANY(%s) AND activity.id = event.mail_activity_id AND activity.active
        """,
        [settled],
    )
