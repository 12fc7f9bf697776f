"""Tests beside another addon, loaded only where that addon is: the step ``promotions``.

In a database with sale_management, sale_crm, sale_loyalty, delivery, l10n_fr_account and this
addon, without -u (which loads the tests of this addon before its neighbours):
--test-tags guest_sale_loyalty,guest_delivery,guest_l10n_fr_account.
"""
