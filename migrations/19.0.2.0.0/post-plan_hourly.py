def migrate(cr, version):
    """Plan each company when its own day begins: hourly, where the daily rhythm was the default."""
    cr.execute(
        """
        UPDATE ir_cron
           SET interval_type = 'hours',
               nextcall = date_trunc('hour', now() AT TIME ZONE 'UTC') + interval '65 minutes'
          FROM ir_model_data
         WHERE ir_model_data.module = 'sale_quotation_followup'
           AND ir_model_data.name = 'ir_cron_planning'
           AND ir_model_data.res_id = ir_cron.id
           AND interval_type = 'days' AND interval_number = 1
        """
    )
