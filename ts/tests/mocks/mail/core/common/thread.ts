/** Stands for the list of messages in Odoo's chatter, in an Odoo that has lost `registerMessageRef`. */
export const Thread = { prototype: {} };
