"""Tests of the rules alone, without Odoo: python3 -m unittest discover -s tests_unit -t ."""
