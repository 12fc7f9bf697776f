/** Odoo's own classes are not here: there is nothing to override. */
export function patch(): void {
    // only in the real browser
}
