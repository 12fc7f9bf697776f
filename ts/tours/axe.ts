import type { Step } from "./steps";

interface Finding {
    id: string;
    impact: string | null;
    help: string;
    nodes: { target: string[]; failureSummary?: string }[];
}

declare global {
    interface Window {
        axe?: {
            run(context: object, options: object): Promise<{ violations: Finding[] }>;
        };
    }
}

/** Ours: the panel, its dialogs and its sheets, without what is Odoo's in them. */
const OURS = ["#followup_answer", ".o_sale_followup", ".modal-content", ".o_bottom_sheet"];
const NOT_OURS = [[".o-mail-Chatter"], [".o_bottom_sheet_handle"]];
const BAD = ["serious", "critical"];

/** The test serves the source of axe-core at this address. */
async function load(): Promise<NonNullable<Window["axe"]>> {
    if (!window.axe) {
        const script = document.createElement("script");
        script.textContent = await (await fetch("/followup_axe_core")).text();
        document.head.append(script);
    }
    if (!window.axe) {
        throw new Error("axe-core could not be loaded.");
    }
    return window.axe;
}

/** Colours are measured once they stand still. */
async function rest(): Promise<void> {
    const finite = document
        .getAnimations()
        .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(finite.map((one) => one.finished));
}

/** Fails where a state of the panel, once its trigger is in sight, has a serious or critical finding. */
export function axe(state: string, trigger: string): Step {
    return {
        content: `axe: ${state}`,
        trigger,
        run: async () => {
            const core = await load();
            await rest();
            const include = OURS.filter((part) => document.querySelector(part)).map((p) => [p]);
            const { violations } = await core.run({ include, exclude: NOT_OURS }, {});
            const bad = violations.filter(({ impact }) => BAD.includes(impact ?? ""));
            const lines = bad.map(
                ({ id, help, nodes }) =>
                    `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`,
            );
            if (lines.length > 0) {
                throw new Error(`${state}: ${lines.join("\n")}`);
            }
        },
    };
}
