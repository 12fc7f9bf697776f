from . import sale_followup_event
from . import sale_followup_queues
from . import sale_order
