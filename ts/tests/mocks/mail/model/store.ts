import { vi } from "vitest";

export const stop = vi.fn();
export const observe = vi.fn<(...args: unknown[]) => unknown>(() => stop);

/** Stands for what Odoo's chatter knows. */
export class Store {
    onChange(...args: unknown[]): unknown {
        return observe(...args);
    }
}
