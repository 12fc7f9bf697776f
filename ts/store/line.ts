/** What is written leaves one after the other, in the order of the presses. */
export class Line {
    private last: Promise<unknown> | null = null;

    /** Runs it once everything before it was answered, whatever the answer: at once where nothing is on its way. */
    run<T>(send: () => Promise<T>): Promise<T> {
        const answer = this.last ? this.last.then(send) : send();
        const end = answer.then(ignore, ignore);
        this.last = end;
        void end.then(() => {
            if (this.last === end) {
                this.last = null;
            }
        });
        return answer;
    }

    /** Everything that is on its way was answered. */
    async idle(): Promise<void> {
        await this.last;
    }
}

const ignore = (): void => undefined;
