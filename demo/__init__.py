from . import sale_followup_demo
