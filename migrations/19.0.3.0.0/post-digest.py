def migrate(cr, version):
    """Give the digest that is there from the start the two figures of the follow-ups."""
    cr.execute(
        """
        UPDATE digest_digest
           SET kpi_followup_done = TRUE, kpi_followup_won = TRUE
          FROM ir_model_data data
         WHERE data.module = 'digest' AND data.name = 'digest_digest_default'
           AND data.model = 'digest.digest' AND digest_digest.id = data.res_id
        """
    )
