from . import mail_compose_message
from . import mail_compose_followup
from . import sale_followup_shelve
