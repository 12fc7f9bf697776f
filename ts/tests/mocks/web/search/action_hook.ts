export function useSetupAction(): void {
    // Nothing leaves or comes back in a test of one component.
}
