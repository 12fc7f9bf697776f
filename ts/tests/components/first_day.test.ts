import { describe, expect, it } from "vitest";
import { DeskError } from "../../model/errors";
import type { FirstDay } from "../../model/types";
import { fakeApi, settled, type FakeApi } from "../fake_desk";
import { click, nextRender, textOf } from "../mount";
import { mountDesk } from "../mount_desk";

const TOLD: FirstDay = {
    title: "The follow-ups began on 11/24/2026",
    years: ["2026: 12 sent quotations", "2024: 300 sent quotations"],
    paragraphs: ["It never writes to a customer without a click."],
    steps: [
        { text: "Call the large ones", queue: "phone", opens: null },
        { text: "Remind the small ones", queue: "email", opens: null },
        { text: "Shelve the past years", queue: null, opens: "years" },
        { text: "At the head of each list", queue: null, opens: null },
    ],
};

function firstDay(told: FirstDay | null = TOLD): FakeApi {
    const api = fakeApi();
    const open = api.openDesk.getMockImplementation()!;
    api.openDesk.mockImplementation(async (...asked) => ({
        ...(await open(...asked)),
        first_day: true,
    }));
    api.getFirstDay.mockResolvedValue(told);
    return api;
}

async function mountFirstDay(api = firstDay()) {
    const mounted = await mountDesk(api);
    await settled();
    await nextRender();
    return { ...mounted, told: () => mounted.find(".o_followup_first_day") };
}

describe("the first day", () => {
    it("says what is there, what happens by itself, and what to do, above the card", async () => {
        const { told, customer } = await mountFirstDay();
        expect(textOf(told())).toBe(
            "The follow-ups began on 11/24/2026 I have read it " +
                "2026: 12 sent quotations 2024: 300 sent quotations " +
                "It never writes to a customer without a click. " +
                "Call the large ones Remind the small ones Shelve the past years " +
                "At the head of each list",
        );
        expect(customer()).toBe("Morel");
        expect(told()?.getAttribute("aria-labelledby")).toBe("o_followup_first_day_title");
    });

    it("leads to a queue, and to the years", async () => {
        const { told, api, services } = await mountFirstDay();
        const [call, remind, years] = told()!.querySelectorAll("ol button");
        expect(textOf(call)).toBe("Call the large ones");
        await click(remind);
        expect(api.openDesk).toHaveBeenLastCalledWith(false, "email", null);
        await click(years);
        expect(services.action.doAction).toHaveBeenCalledWith(
            "sale_quotation_followup.sale_followup_year_action",
        );
    });

    it("is gone once it was read, and stays so for the server", async () => {
        const { told, api } = await mountFirstDay();
        await click(told()!.querySelector(".o_followup_first_day_close"));
        expect(told()).toBeNull();
        expect(api.closeFirstDay).toHaveBeenCalledTimes(1);
    });

    it("is not told where nothing of the past is left", async () => {
        const { told } = await mountFirstDay(firstDay(null));
        expect(told()).toBeNull();
    });

    it("is not asked for on any other day", async () => {
        const { told, api } = await mountFirstDay(fakeApi());
        expect(told()).toBeNull();
        expect(api.getFirstDay).not.toHaveBeenCalled();
    });

    it("keeps nobody from calling where the server does not answer", async () => {
        const api = firstDay();
        api.getFirstDay.mockRejectedValue(new DeskError("unreachable", "No answer."));
        const { told, customer } = await mountFirstDay(api);
        expect(told()).toBeNull();
        expect(customer()).toBe("Morel");
    });
});
