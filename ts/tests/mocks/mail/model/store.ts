/** Stands for what Odoo's chatter knows. */
export const Store = { prototype: {} };
