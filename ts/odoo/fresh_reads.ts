/**
 * Whether what is read now must come from the primary. Where Odoo reads from a replica, it may not have yet what the user
 * has just done, and would show them again whom they have called.
 */
export class FreshReads {
    private seconds = 0;
    private until = 0;

    /** The server said how far a replica may be behind. */
    opened<T extends { fresh_for: number }>(opening: T): T {
        this.seconds = opening.fresh_for;
        return opening;
    }

    wrote(): void {
        this.until = performance.now() + this.seconds * 1000;
    }

    get isNeeded(): boolean {
        return performance.now() < this.until;
    }
}

/** Those of this browser tab: Odoo's own dialogs write beside the panel's requests. */
export const freshReads = new FreshReads();
