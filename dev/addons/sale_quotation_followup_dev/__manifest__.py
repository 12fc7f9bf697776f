{
    "name": "Quotation follow-up: another day",
    "summary": "Moves the add-on's clock to the day in FOLLOWUP_TODAY (development only)",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "license": "LGPL-3",
    "author": "sale_quotation_followup contributors",
    "depends": ["sale_quotation_followup"],
}
