from . import sale_followup_event, sale_followup_queues, sale_order
