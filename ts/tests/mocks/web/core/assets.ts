import { vi } from "vitest";

export const loadBundle = vi.fn<(name: string) => Promise<unknown>>(async () => undefined);
