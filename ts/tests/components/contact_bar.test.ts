import { describe, expect, it, vi } from "vitest";
import { ContactBar } from "../../components/contact_bar/contact_bar";
import { fakeApi, cardOf } from "../fake_desk";
import { morelCard, phone } from "../fixtures";
import { mountComponent, nextRender, press, textOf } from "../mount";
import { mountDesk } from "../mount_desk";
import type { Phone } from "../../model/types";

const SEVERAL: Phone[] = [
    phone({ text: "04 65 71 22", href: null, why: "incomplete number" }),
    phone({ extension: "12" }),
    phone({ text: "06 39 98 12 34", href: "tel:+33639981234", kind: "mobile" }),
];

async function mountBar(phones: Phone[]) {
    const contact = { ...morelCard().contact, phones };
    return mountComponent(ContactBar, { contact, quiet: false, onEdit: vi.fn() });
}

describe("the numbers of a contact", () => {
    it("are a link each, the first one to be dialled filled and under the key", async () => {
        const { target } = await mountBar(SEVERAL);
        const group = target.querySelector("[role=group]")!;
        expect(group.getAttribute("aria-label")).toBe("Phone numbers");
        expect(group.getAttribute("translate")).toBe("no");
        const links = [...group.querySelectorAll("a")];
        expect(links.map((link) => link.getAttribute("href"))).toEqual([
            "tel:+33465712230",
            "tel:+33639981234",
        ]);
        expect(links.map((link) => link.classList.contains("btn-primary"))).toEqual([true, false]);
        expect(links.map((link) => link.getAttribute("aria-keyshortcuts"))).toEqual(["c", null]);
        expect(links[1]!.querySelector(".fa-mobile")?.getAttribute("aria-label")).toBe(
            "Call the mobile",
        );
    });

    it("have the extension beside the button, and say why one has no link", async () => {
        const { target } = await mountBar(SEVERAL);
        const [unclear, first] = [...target.querySelectorAll(".o_followup_phone_line")];
        expect(textOf(unclear)).toBe("04 65 71 22 · incomplete number");
        expect(unclear!.querySelector("a")).toBeNull();
        expect(textOf(first)).toBe("04 65 71 22 30 extension 12");
        expect(textOf(first!.querySelector("a"))).toBe("04 65 71 22 30");
    });

    it("stay beside the name where there is one, and can be added where there is none", async () => {
        const one = await mountBar([phone()]);
        expect(one.target.querySelector(".o_several")).toBeNull();
        const none = await mountBar([]);
        expect(none.target.querySelector(".o_followup_phones")).toBeNull();
        expect(none.target.querySelector(".o_followup_add_phone")).not.toBeNull();
    });
});

describe("what an extension or a translator has put into the page", () => {
    it("goes with its customer: the next one has their own name and number", async () => {
        const api = fakeApi();
        api.getCard.mockImplementation(async ({ res_id }) => {
            const text = `04 00 00 00 0${res_id}`;
            const contact = { ...morelCard().contact, id: 70 + res_id, phones: [phone({ text })] };
            return cardOf(res_id, { contact });
        });
        const { find, customer } = await mountDesk(api);
        for (const selector of [".o_followup_phone span", "#o_followup_customer span"]) {
            const shown = find(selector)!;
            const link = document.createElement("a");
            link.append(shown.textContent);
            shown.replaceChild(link, shown.firstChild!);
        }
        await press("n");
        await nextRender();
        expect(customer()).toBe("Vercors");
        expect(textOf(find(".o_followup_phone"))).toBe("04 00 00 00 02");
        expect(find("#o_followup_customer")!.getAttribute("translate")).toBe("no");
    });

    it("goes with a number, a name or an address that is corrected", async () => {
        const api = fakeApi();
        const corrected = {
            ...morelCard().contact,
            name: "Anne Petit",
            email: "a.petit@morel.example",
            phones: [phone({ text: "04 11 11 11 11" })],
        };
        const { find, services } = await mountDesk(api);
        const places = {
            ".o_followup_phone span": ".o_followup_phone",
            ".o_followup_person strong": ".o_followup_person strong",
            ".o_followup_email span": ".o_followup_email",
        };
        for (const selector of Object.keys(places)) {
            const shown = find(selector)!;
            const words = document.createElement("span");
            words.append(shown.textContent);
            shown.replaceChild(words, shown.firstChild!);
        }
        api.getCard.mockResolvedValue(cardOf(1, { contact: corrected }));
        find(".o_followup_edit_contact")!.click();
        services.dialog.add.mock.calls[0][1].onRecordSaved();
        await nextRender();
        await nextRender();
        expect(Object.values(places).map((place) => textOf(find(place)))).toEqual([
            "04 11 11 11 11",
            "Anne Petit",
            "a.petit@morel.example",
        ]);
    });
});

describe("two tabs", () => {
    it("each count what they show, whatever the other one has chosen since", async () => {
        window.localStorage.clear();
        const { services } = await mountDesk();
        window.localStorage.setItem("sale_quotation_followup.7.mine", "true");
        for (const key of Object.keys(window.localStorage)) {
            window.localStorage.setItem(key, "true");
        }
        await press("3");
        await nextRender();
        const applied = services.orm.call.mock.calls.find(
            ([, method]: [string, string]) => method === "apply_outcome",
        );
        expect(applied[3].context).toEqual({ followup_mine: false });
    });
});
