export const router = {
    current: {} as Record<string, unknown>,
    pushed: [] as Record<string, unknown>[],
    replaced: [] as Record<string, unknown>[],
    pushState(state: Record<string, unknown>): void {
        this.pushed.push(state);
    },
    replaceState(state: Record<string, unknown>): void {
        this.replaced.push(state);
    },
};
