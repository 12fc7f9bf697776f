/** jsdom lays nothing out: there is nothing to resize. */
export function useAutoresize(): void {
    return;
}
