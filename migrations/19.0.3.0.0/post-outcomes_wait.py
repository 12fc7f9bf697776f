WAITING = ("renewal_no_news", "on_track", "order_coming")


def migrate(cr, version):
    """Tell the outcomes after which a renewal waits for its new expiration."""
    cr.execute(
        "UPDATE sale_followup_outcome SET waits_for_expiration = true WHERE code = ANY(%s)",
        [list(WAITING)],
    )
