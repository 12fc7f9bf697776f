import { describe, expect, it, vi } from "vitest";
import { FailedMails } from "../../components/failed_mails/failed_mails";
import { fakeApi } from "../fake_desk";
import { click, fakeServices, mountComponent, textOf } from "../mount";
import { mountDesk } from "../mount_desk";

async function mountFailed(count: number) {
    const onResend = vi.fn();
    const services = fakeServices();
    const { target } = await mountComponent<any>(FailedMails, { count, onResend }, services);
    return { target, onResend, services, buttons: [...target.querySelectorAll("button")] };
}

describe("the e-mails that did not leave", () => {
    it("are told with their number, the way to their list and the gesture", async () => {
        const { target, buttons, onResend, services } = await mountFailed(3);
        expect(textOf(target)).toBe("3 e-mails did not leave Send all again");
        expect(target.querySelector("[role=status]")).not.toBeNull();
        await click(buttons[0]);
        expect(services.action.doAction).toHaveBeenCalledWith(
            "sale_quotation_followup.sale_followup_event_action_failed",
        );
        await click(buttons[1]);
        expect(onResend).toHaveBeenCalledOnce();
    });

    it("are told of one alone, and of none not at all", async () => {
        expect(textOf((await mountFailed(1)).target)).toBe("One e-mail did not leave Send again");
        expect(textOf((await mountFailed(0)).target)).toBe("");
    });

    it("stand in the panel on a screen and on a phone, and go once they are sent", async () => {
        for (const small of [false, true]) {
            const api = fakeApi();
            const answer = api.openDesk.getMockImplementation()!;
            api.openDesk.mockImplementation(async (...args) => ({
                ...(await answer(...args)),
                failed_mails: 2,
            }));
            const { find, target } = await mountDesk(api, {}, small);
            expect(target.querySelectorAll(".o_followup_resend_all")).toHaveLength(1);
            await click(find(".o_followup_resend_all"));
            await vi.waitFor(() => expect(find(".o_followup_resend_all")).toBeNull());
            expect(api.resendFailed).toHaveBeenCalledOnce();
        }
    });
});
