import { registry } from "@web/core/registry";

/** What Odoo gives to the function of a step. */
interface Helpers {
    click(selector?: string): Promise<void>;
    edit(text: string, selector?: string): Promise<void>;
}

/** One step of a tour: waits for the trigger, then runs. */
export interface Step {
    content?: string;
    trigger: string;
    run?: string | ((helpers: Helpers) => void | Promise<void>);
    expectUnloadPage?: boolean;
    timeout?: number;
}

/** What was pressed last is on its way no more: the browser may go. */
const SAVED: Step = { trigger: "body:not(:has(.o_under_way))" };

/** Adds a tour to those that Odoo's tests start by name. */
export function addTour(name: string, steps: () => Step[]): void {
    registry.category("web_tour.tours").add(name, { steps: () => [...steps(), SAVED] });
}

/** Waits until something is in sight, with a text where one is given. */
export function see(selector: string, text = ""): Step {
    return { trigger: text ? `${selector}:contains(${text})` : selector };
}

/** Waits until nothing matches any more. */
export function gone(selector: string): Step {
    return { trigger: `.o_sale_followup:not(:has(${selector}))` };
}

export function click(selector: string): Step {
    return { trigger: selector, run: "click" };
}

/** Waits for the card of a customer. */
export function card(customer: string): Step {
    return see("#o_followup_customer", customer);
}

export function tile(code: string): string {
    return `.o_followup_tile_button[data-code=${code}]`;
}

/** The effect that a tile shows before it is pressed. */
export function preview(code: string, ...lines: string[]): Step[] {
    return lines.map((line) => see(`${tile(code)} .o_followup_tile_effect`, line));
}

export function write(note: string): Step {
    return { trigger: "#o_followup_note_text", run: `edit ${note}` };
}

/** Types a date into a field of the form, as one does before leaving the field. */
export function fillDate(field: string, text: string): Step {
    return { trigger: `.o_followup_field_${field} input`, run: `edit ${text} && press Tab` };
}

/** What Odoo's notification says: its title, then its message. */
export function notified(title: string, message: string): Step {
    return see(`.o_notification_content:contains(${title}.)`, message);
}

/** Checks something that no selector can say. */
export function check(content: string, holds: () => boolean, trigger = ".o_sale_followup"): Step {
    return {
        content,
        trigger,
        run: () => {
            if (!holds()) {
                throw new Error(`Not so: ${content}`);
            }
        },
    };
}

/** Waits until the cursor is on an element. */
export function focused(selector: string): Step {
    return { content: `the cursor is on ${selector}`, trigger: `${selector}:focus` };
}
