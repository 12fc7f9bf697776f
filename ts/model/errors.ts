/**
 * Why the server did not do what was asked: `unreachable` (no answer), `refused` (it understood and said no, in words
 * for the user), `broken` (it failed).
 */
export type FailureKind = "unreachable" | "refused" | "broken";

/** The only error that a `DeskApi` throws. */
export class DeskError extends Error {
    constructor(
        readonly kind: FailureKind,
        message: string,
    ) {
        super(message);
        this.name = "DeskError";
    }

    /** Whether sending the same again may work. */
    get isRetryable(): boolean {
        return this.kind !== "refused";
    }
}

/** What to tell the user about something that was thrown. */
export function failureOf(error: unknown): { message: string; retryable: boolean } {
    if (error instanceof DeskError) {
        return { message: error.message, retryable: error.isRetryable };
    }
    throw error;
}
