/** As Odoo's: by what the browser says it is. */
export function isMacOS(): boolean {
    return /Mac/i.test(navigator.userAgent);
}
