import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { App, type Component, type ComponentConstructor } from "@odoo/owl";
import { vi } from "vitest";

const TEMPLATES = path.resolve(import.meta.dirname, "../../static/src");

/** All templates of the addon, as Odoo would serve them. */
function readTemplates(): string {
    const files = readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" });
    const templates = files
        .filter((file) => file.endsWith(".xml"))
        .map((file) => readFileSync(path.join(TEMPLATES, file), "utf8"))
        .map((text) => /<templates[^>]*>([\s\S]*)<\/templates>/.exec(text)?.[1] ?? "");
    return `<templates>${templates.join("\n")}</templates>`;
}

/** Odoo's services as far as our components use them; every call is recorded. */
export function fakeServices(overrides: Record<string, unknown> = {}): Record<string, any> {
    const orm: Record<string, unknown> = { call: vi.fn(async () => null) };
    orm.silent = orm;
    return {
        orm,
        action: { doAction: vi.fn(async () => undefined) },
        notification: { add: vi.fn(() => vi.fn()) },
        dialog: { add: vi.fn(() => vi.fn()) },
        bottom_sheet: { add: vi.fn(() => vi.fn()) },
        ui: { isSmall: false, size: 5, activeElement: document },
        ...overrides,
    };
}

export interface Mounted {
    target: HTMLElement;
    component: Component;
    services: Record<string, any>;
}

let current: App | null = null;

/** Mounts a component with the real templates on an empty page; the one before goes, with its keys. */
export async function mountComponent<P extends object>(
    component: ComponentConstructor<P>,
    props: P,
    services = fakeServices(),
): Promise<Mounted> {
    current?.destroy();
    document.body.replaceChildren();
    const target = document.createElement("div");
    target.className = "o_sale_followup";
    document.body.append(target);
    const app = new App(component, {
        props,
        env: { services, isSmall: services.ui.isSmall, config: {} },
        templates: readTemplates(),
        dev: true,
        test: true,
        warnIfNoStaticProps: true,
        translateFn: (text: string) => text,
    });
    current = app;
    return { target, component: await app.mount(target), services };
}

/** Lets OWL draw what changed. */
export async function nextRender(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export async function click(element: Element | null | undefined): Promise<void> {
    if (!(element instanceof HTMLElement)) {
        throw new Error("Nothing to click on");
    }
    element.focus();
    element.click();
    await nextRender();
}

/** A key as the keyboard sends it; `code` is needed for digits, which Odoo reads by position. */
export async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
    const code = /^\d$/.test(key) ? `Digit${key}` : "";
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
        new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...options }),
    );
    await nextRender();
}

export async function type(element: Element | null, text: string): Promise<void> {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
        throw new Error("Nothing to type into");
    }
    element.focus();
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
    await nextRender();
}

/** What one reads in the element: its texts one after the other, with single ordinary spaces. */
export function textOf(element: Element | null | undefined): string {
    if (!element) {
        return "";
    }
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
        texts.push(walker.currentNode.textContent ?? "");
    }
    return texts
        .join(" ")
        .replace(/[\s\u00a0\u202f]+/g, " ")
        .trim();
}
