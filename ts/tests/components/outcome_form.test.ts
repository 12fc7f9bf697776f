import { describe, expect, it } from "vitest";
import { OutcomeForm } from "../../components/outcome_form/outcome_form";
import type { OutcomeDraft } from "../../model/draft";
import type { Outcome } from "../../model/types";
import { emptyDraft, fakeDock, morelCard, need, outcomeOf } from "../fixtures";
import { click, mountComponent, press, textOf, type } from "../mount";

const card = morelCard();
const MEETING = outcomeOf(card, "meeting");
const LOST = outcomeOf(card, "lost");

async function mountForm(outcome: Outcome, draft: Partial<OutcomeDraft> = {}) {
    const dock = fakeDock();
    const props = {
        card,
        outcome,
        digit: 5,
        draft: { ...emptyDraft(), code: outcome.code, ...draft },
        dock,
    };
    const { target } = await mountComponent(OutcomeForm, props);
    const chips = [...target.querySelectorAll<HTMLElement>("[role=radio]")];
    const confirm = target.querySelector<HTMLButtonElement>(".o_followup_confirm")!;
    return { target, dock, chips, confirm, note: target.querySelector("textarea")! };
}

describe("a form that asks a date", () => {
    it("begins in the date, with its weekday beside", async () => {
        const { target } = await mountForm(MEETING, { values: { meeting_date: "2026-12-03" } });
        const input = target.querySelector<HTMLInputElement>(
            ".o_followup_field_meeting_date input",
        )!;
        expect(document.activeElement).toBe(input);
        expect(input.value).toBe("2026-12-03");
        expect(textOf(target.querySelector(".o_followup_weekday"))).toBe("jeudi");
        expect(textOf(target.querySelector(".o_followup_field label"))).toBe(
            "Date of the meeting (required)",
        );
    });

    it("hands over the date as the server writes it", async () => {
        const { target, dock } = await mountForm(MEETING);
        const input = target.querySelector<HTMLInputElement>(".o_followup_field input")!;
        input.value = "2026-12-03";
        input.dispatchEvent(new Event("change", { bubbles: true }));
        expect(dock.drafts.setValue).toHaveBeenCalledWith("meeting_date", "2026-12-03");
    });

    it("shows the date of the draft, and stays empty where it was emptied", async () => {
        const asked = { ...MEETING, needs: [need({ name: "next_date", default: "2026-12-01" })] };
        const emptied = await mountForm(asked);
        expect(
            emptied.target.querySelector<HTMLInputElement>(".o_followup_field input")!.value,
        ).toBe("");
        const { target } = await mountForm(asked, { values: { next_date: "2026-12-01" } });
        expect(target.querySelector<HTMLInputElement>(".o_followup_field input")!.value).toBe(
            "2026-12-01",
        );
    });

    it("shows the previewed effect, politely", async () => {
        const lines = ["Reminder on 07/12/2026 · moved to the next working day"];
        const { target } = await mountForm(MEETING, {
            effects: { meeting: { ...MEETING.effect, followup_date: "2026-12-07", lines } },
        });
        const effect = target.querySelector(".o_followup_form_effect")!;
        expect(effect.getAttribute("role")).toBe("status");
        expect(textOf(effect)).toBe(lines[0]);
    });

    it("puts the error under its field and ties it to the input", async () => {
        const message = "The meeting cannot be in the past.";
        const { target } = await mountForm(MEETING, {
            errors: [{ field: "meeting_date", message }],
        });
        const input = target.querySelector(".o_followup_field input")!;
        expect(input.getAttribute("aria-invalid")).toBe("true");
        const error = document.getElementById(input.getAttribute("aria-describedby")!);
        expect(textOf(error)).toBe(message);
    });

    it("puts the cursor where something is wrong", async () => {
        const message = "The meeting cannot be in the past.";
        const { target } = await mountForm(MEETING, {
            errors: [{ field: "meeting_date", message }],
        });
        expect(document.activeElement).toBe(target.querySelector(".o_followup_field input"));
        const note = await mountForm(LOST, { errors: [{ field: "note", message }] });
        expect(document.activeElement).toBe(note.note);
    });

    it("confirms in the outcome's own words, and goes back", async () => {
        const { target, confirm, dock } = await mountForm(MEETING);
        expect(textOf(confirm)).toBe("Confirm: Meeting planned Ctrl Enter");
        expect(confirm.classList).toContain("btn-primary");
        await click(confirm);
        expect(dock.confirm).toHaveBeenCalledOnce();
        await click(target.querySelector(".o_followup_back"));
        expect(dock.back).toHaveBeenCalledOnce();
    });

    it("confirms with Ctrl+Enter from the note", async () => {
        const { note, dock } = await mountForm(MEETING);
        note.focus();
        await press("Enter", { ctrlKey: true });
        expect(dock.confirm).toHaveBeenCalledOnce();
    });

    it("confirms with Ctrl+Enter from the date before Odoo's calendar opens on it", async () => {
        const { target, dock } = await mountForm(MEETING);
        const input = target.querySelector<HTMLInputElement>(".o_followup_field input")!;
        let reached = false;
        input.addEventListener("keydown", () => (reached = true));
        input.focus();
        await press("Enter", { ctrlKey: true });
        expect(reached).toBe(false);
        expect(dock.confirm).toHaveBeenCalledOnce();
    });

    it("takes nothing more while it saves", async () => {
        const { target, confirm } = await mountForm(MEETING, { saving: "meeting" });
        expect(confirm.disabled).toBe(true);
        expect(confirm.querySelector(".fa-spinner")).not.toBeNull();
        expect(target.querySelector<HTMLButtonElement>(".o_followup_back")!.disabled).toBe(true);
    });
});

describe("a form that asks a reason", () => {
    it("shows the reasons as chips with digits and is red, for it cancels", async () => {
        const { chips, confirm } = await mountForm(LOST);
        expect(chips.map(textOf)).toEqual([
            "1 Budget",
            "2 Competitor",
            "3 Project dropped",
            "4 Not told",
            "5 Other",
        ]);
        expect(document.activeElement).toBe(chips[0]);
        expect(textOf(confirm)).toContain("Confirm: Deal lost");
        expect(confirm.classList).toContain("btn-danger");
    });

    it("chooses with a click", async () => {
        const { chips, dock } = await mountForm(LOST);
        await click(chips[1]);
        expect(dock.drafts.setValue).toHaveBeenCalledExactlyOnceWith("lost_reason_id", 2);
    });

    it("leaves the digits to the desk, which takes them wherever the focus is", async () => {
        const { chips, dock } = await mountForm(LOST);
        await press("3");
        expect(chips[2]!.getAttribute("aria-keyshortcuts")).toBe("3");
        expect(dock.drafts.setValue).not.toHaveBeenCalled();
    });

    it("moves with the arrows and around the ends", async () => {
        const { chips, dock } = await mountForm(LOST, { values: { lost_reason_id: 5 } });
        expect(chips.map((chip) => chip.tabIndex)).toEqual([-1, -1, -1, -1, 0]);
        chips[4]!.focus();
        await press("ArrowRight");
        await press("ArrowLeft");
        expect(dock.drafts.setValue.mock.calls).toEqual([
            ["lost_reason_id", 1],
            ["lost_reason_id", 4],
        ]);
    });

    it("says which reason is chosen", async () => {
        const { chips } = await mountForm(LOST, { values: { lost_reason_id: 2 } });
        expect(chips.map((chip) => chip.getAttribute("aria-checked"))).toEqual([
            "false",
            "true",
            "false",
            "false",
            "false",
        ]);
    });

    it("requires the note for 'Other' only", async () => {
        const other = await mountForm(LOST, { values: { lost_reason_id: 5 } });
        expect(textOf(other.target.querySelector(".o_followup_note label"))).toBe(
            "Note (required)",
        );
        expect(other.note.required).toBe(true);

        const competitor = await mountForm(LOST, { values: { lost_reason_id: 2 } });
        expect(textOf(competitor.target.querySelector(".o_followup_note label"))).toBe("Note");
    });

    it("puts the error of the note under the note", async () => {
        const message = "Say why, in a few words.";
        const { note } = await mountForm(LOST, { errors: [{ field: "note", message }] });
        expect(note.getAttribute("aria-invalid")).toBe("true");
        expect(textOf(document.getElementById(note.getAttribute("aria-describedby")!))).toBe(
            message,
        );
    });

    it("hands over the note as it is typed", async () => {
        const { note, dock } = await mountForm(LOST);
        await type(note, "Friges & Co, 1 800 € moins cher");
        expect(dock.drafts.setNote).toHaveBeenCalledWith("Friges & Co, 1 800 € moins cher");
    });
});

describe("a form that asks which quotations", () => {
    it("hands over the ticked ones", async () => {
        const options = [
            { value: 11, label: "S00011", note_required: false },
            { value: 12, label: "S00012", note_required: false },
        ];
        const ids = need({
            name: "quotation_ids",
            type: "ids",
            label: "Quotations",
            default: [11, 12],
            options,
        });
        const { target, dock } = await mountForm(
            { ...LOST, needs: [ids] },
            { values: { quotation_ids: [11, 12] } },
        );
        const ticks = [...target.querySelectorAll<HTMLInputElement>(".o_followup_ticks input")];
        expect(ticks.map((tick) => tick.checked)).toEqual([true, true]);
        await click(ticks[0]);
        expect(dock.drafts.setValue).toHaveBeenCalledExactlyOnceWith("quotation_ids", [12]);
    });
});

describe("a form with nothing to fill in", () => {
    it("begins in the note", async () => {
        const { note } = await mountForm({ ...LOST, needs: [] });
        expect(document.activeElement).toBe(note);
    });
});
