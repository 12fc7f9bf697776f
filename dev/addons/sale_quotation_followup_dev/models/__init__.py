from . import mail_message
from . import res_company
