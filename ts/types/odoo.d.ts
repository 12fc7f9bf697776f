/**
 * The parts of Odoo's web client that ts/ uses, as small as they can be: Odoo publishes no types for them.
 * Only ts/odoo/, ts/backend/ and ts/reports/ import these modules (and every file the plain line that brings `_t`).
 */

declare const luxon: typeof import("luxon");

declare module "@web/core/l10n/translation" {
    /** The translated text; `%s` and `%(name)s` are replaced. A plain literal, or it is not extracted. */
    export function _t(
        source: string,
        ...values: (string | number | Record<string, unknown>)[]
    ): string;
}

declare module "@web/core/assets" {
    /** Loads scripts and styles of a bundle, once. */
    export function loadBundle(name: string): Promise<unknown>;
}

declare module "@web/core/registry" {
    interface Registry {
        add(
            key: string,
            value: unknown,
            options?: { sequence?: number; force?: boolean },
        ): Registry;
        get(key: string): unknown;
        contains(key: string): boolean;
    }
    export const registry: { category(name: string): Registry };
}

declare module "@web/core/utils/hooks" {
    import type { Component } from "@odoo/owl";

    type ComponentClass = new (...args: any[]) => Component;

    interface Orm {
        call(model: string, method: string, args?: unknown[], kwargs?: object): Promise<any>;
        /** The same calls without Odoo's loading indicator. */
        readonly silent: Orm;
    }

    interface NotificationButton {
        name: string;
        icon?: string;
        primary?: boolean;
        onClick: () => void;
    }

    interface NotificationOptions {
        title?: string;
        type?: "info" | "success" | "warning" | "danger";
        sticky?: boolean;
        autocloseDelay?: number;
        className?: string;
        buttons?: NotificationButton[];
        onClose?: () => void;
    }

    interface Services {
        orm: Orm;
        action: {
            doAction(action: string | number | object, options?: object): Promise<unknown>;
        };
        notification: { add(message: string, options?: NotificationOptions): () => void };
        dialog: {
            add(
                component: ComponentClass,
                props?: object,
                options?: { onClose?: () => void },
            ): () => void;
        };
        ui: {
            readonly isSmall: boolean;
            readonly size: number;
            readonly activeElement: Document | Element;
        };
        hotkey: { add(hotkey: string, callback: () => void, options?: object): () => void };
        bottom_sheet: {
            add(
                target: Element,
                component: ComponentClass,
                props?: object,
                options?: { class?: string; role?: string; onClose?: () => void; env?: object },
            ): () => void;
        };
    }

    export function useService<K extends keyof Services>(name: K): Services[K];
}

declare module "@web/views/graph/graph_renderer" {
    import { Component } from "@odoo/owl";

    /** A part of a bar: what Chart.js tells of it. */
    export interface Bar {
        readonly x: number;
        readonly y: number;
        readonly base: number;
    }

    /** The parts of all bars that are of one group. */
    export interface Dataset {
        readonly data: (number | null)[];
        readonly domains?: unknown[][];
        backgroundColor?: string;
    }

    export interface Chart {
        readonly ctx: CanvasRenderingContext2D;
        readonly data: { readonly datasets: Dataset[] };
        getDatasetMeta(index: number): { readonly data: Bar[]; readonly hidden: boolean | null };
        isDatasetVisible(index: number): boolean;
    }

    export interface ChartConfig {
        options: { layout?: object };
        plugins?: { id: string; afterDatasetsDraw?: (chart: Chart) => void }[];
    }

    export class GraphRenderer extends Component {
        readonly model: {
            readonly metaData: {
                readonly mode: string;
                readonly stacked: boolean;
                readonly measure: string;
                readonly groupBy: { readonly fieldName: string }[];
            };
            readonly data: { readonly datasets: Dataset[] };
        };
        setup(): void;
        getBarChartData(): { datasets: Dataset[] };
        getChartConfig(): ChartConfig;
    }
}

declare module "@web/views/graph/graph_view" {
    export const graphView: object;
}

declare module "@web/views/pivot/pivot_renderer" {
    import { Component } from "@odoo/owl";

    export interface Cell {
        readonly measure: string;
        readonly value: number;
    }

    export class PivotRenderer extends Component {
        setup(): void;
        getFormattedValue(cell: Cell): { value: string };
    }
}

declare module "@web/views/pivot/pivot_view" {
    export const pivotView: object;
}

declare module "@web/core/browser/feature_detection" {
    export function isMacOS(): boolean;
}

declare module "@web/core/utils/autoresize" {
    export function useAutoresize(ref: { readonly el: HTMLElement | null }): void;
}

declare module "@web/core/utils/strings" {
    export function uuid(): string;
}

declare module "@web/core/network/rpc" {
    export class RPCError extends Error {
        exceptionName: string | null;
        data: { message?: string; name?: string } | null;
    }
    export class ConnectionLostError extends Error {}
    export class ConnectionAbortedError extends Error {}
}

declare module "@web/core/user" {
    export const user: { userId: number; name: string; lang: string };
}

declare module "@web/core/l10n/dates" {
    import type { DateTime } from "luxon";

    export function deserializeDate(value: string): DateTime;
    export function serializeDate(value: DateTime): string;
    export function formatDate(value: DateTime, options?: { format?: string }): string;
    export function today(): DateTime;
}

declare module "@web/views/fields/formatters" {
    interface MonetaryOptions {
        currencyId?: number;
        digits?: [number, number];
        humanReadable?: boolean;
        trailingZeros?: boolean;
    }
    export function formatFloat(
        value: number,
        options?: { digits?: [number, number]; trailingZeros?: boolean },
    ): string;
    export function formatMonetary(value: number, options?: MonetaryOptions): string;
}

declare module "@web/core/hotkeys/hotkey_hook" {
    export interface HotkeyOptions {
        allowRepeat?: boolean;
        bypassEditableProtection?: boolean;
        global?: boolean;
        area?: () => HTMLElement | null;
        isAvailable?: (target: HTMLElement) => boolean;
    }
    export function useHotkey(
        hotkey: string,
        callback: (context: { target: HTMLElement }) => void,
        options?: HotkeyOptions,
    ): void;
}

declare module "@web/core/browser/browser" {
    export const browser: {
        localStorage: Storage;
        sessionStorage: Storage;
        navigator: Navigator;
        setTimeout: typeof setTimeout;
        clearTimeout: typeof clearTimeout;
        XMLHttpRequest: typeof XMLHttpRequest;
    };
}

declare module "@web/session" {
    export const session: { readonly db: string };
}

declare module "@web/core/browser/router" {
    export const router: {
        readonly current: Record<string, unknown>;
        pushState(
            state: Record<string, unknown>,
            options?: { sync?: boolean; replace?: boolean },
        ): void;
        replaceState(
            state: Record<string, unknown>,
            options?: { sync?: boolean; replace?: boolean },
        ): void;
    };
}

declare module "@web/webclient/actions/action_service" {
    export const standardActionServiceProps: Record<
        string,
        { type: typeof Object; optional: boolean }
    >;
}

declare module "@web/search/action_hook" {
    export function useSetupAction(params: {
        getLocalState?: () => object;
        beforeLeave?: () => Promise<boolean> | undefined;
        beforeUnload?: (ev: BeforeUnloadEvent) => void;
    }): void;
}

declare module "@web/search/layout" {
    import { Component } from "@odoo/owl";
    export class Layout extends Component {}
}

declare module "@web/core/dialog/dialog" {
    import { Component } from "@odoo/owl";
    export class Dialog extends Component {}
}

declare module "@web/core/datetime/datetime_input" {
    import { Component } from "@odoo/owl";
    export class DateTimeInput extends Component {}
}

declare module "@web/views/view_dialogs/form_view_dialog" {
    import { Component } from "@odoo/owl";
    export class FormViewDialog extends Component {}
}

declare module "@mail/chatter/web_portal/chatter" {
    import { Component } from "@odoo/owl";
    export class Chatter extends Component {}
}

declare module "@mail/core/common/thread" {
    export const Thread: { prototype: object };
}

declare module "@mail/model/store" {
    export const Store: { prototype: object };
}

declare module "@web/core/utils/patch" {
    /** Overrides methods of a class for everybody; `super` is what was there before. */
    export function patch(prototype: object, methods: object): void;
}
