/** Stands for the list of messages in Odoo's chatter. */
export const Thread = { prototype: {} };
