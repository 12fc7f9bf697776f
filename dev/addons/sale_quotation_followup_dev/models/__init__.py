from . import ir_actions_report, mail_message, res_company
