"""The addon as a guest: Odoo's own tests, with it and without it."""
