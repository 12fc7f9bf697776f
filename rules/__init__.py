"""The procedure's rules, without Odoo: values in, values out.

``dates``    civil days, months, year ends
``types``    what a rule is given and what it answers
``queues``   the queues, a file each: who is in it, at which step, why, with which buttons
``tree``     the decision that the queues make together, and the path to each
``condition`` facts compared with constants; ``facts`` those there are; ``clause`` fewer of them
``due``      until when a quotation is valid
``outcome``  what an outcome does to a quotation
``lead``     the same for an opportunity and all its quotations
``draft``    until when a quotation made again, or set back to quotation, is valid
``timeline`` a renewal's steps as a picture
``phone``    telephone numbers as people write them, and what a phone understands
``fold``     words and numbers as a search compares them
``button``   which outcomes are offered

Nothing here reads a clock: ``today`` is always an argument.
"""
