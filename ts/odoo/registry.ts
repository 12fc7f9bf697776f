import { registry } from "@web/core/registry";

/** Makes a component the client action of a tag. */
export function registerClientAction(tag: string, component: unknown): void {
    registry.category("actions").add(tag, component);
}
