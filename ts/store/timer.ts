/** The timer of a store: a new one takes the place of the one before, and none starts once the panel has closed. */
export class Timer {
    private handle: ReturnType<typeof setTimeout> | undefined;
    private hasEnded = false;

    start(run: () => void, milliseconds: number): void {
        this.stop();
        if (!this.hasEnded) {
            this.handle = setTimeout(run, Math.max(0, milliseconds));
        }
    }

    stop(): void {
        clearTimeout(this.handle);
    }

    /** For good. */
    end(): void {
        this.hasEnded = true;
        this.stop();
    }
}
