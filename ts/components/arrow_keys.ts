const STEPS: Record<string, (index: number, last: number) => number> = {
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowUp: (index) => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_index, last) => last,
};

/** Moves the focus inside a list that is one tab stop: arrows, Home, End. */
export function moveInList(ev: KeyboardEvent): void {
    const step = STEPS[ev.key];
    if (!step || !(ev.currentTarget instanceof HTMLElement)) {
        return;
    }
    const items = [...ev.currentTarget.querySelectorAll<HTMLElement>("[data-list-item]")];
    const index = items.findIndex((item) => item === document.activeElement);
    const next = items[step(index, items.length - 1)];
    if (next) {
        ev.preventDefault();
        next.focus();
    }
}
