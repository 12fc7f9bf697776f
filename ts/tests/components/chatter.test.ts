import { describe, expect, it, vi } from "vitest";
import "../../odoo/chatter";
import { Thread } from "../mocks/mail/core/common/thread";
import { observe, stop, Store } from "../mocks/mail/model/store";

describe("Odoo's chatter, once the panel was opened", () => {
    it("tells an observer what it told before, until it is stopped", () => {
        const told = vi.fn();
        const end = new Store().onChange({}, "name", told, "an argument of tomorrow") as () => void;
        const [, name, tell, more] = observe.mock.lastCall as any[];
        expect([name, more]).toEqual(["name", "an argument of tomorrow"]);
        tell("changed");
        expect(told).toHaveBeenCalledWith("changed");
        end();
        expect(stop).toHaveBeenCalledTimes(1);
        tell("changed again");
        expect(told).toHaveBeenCalledTimes(1);
    });

    it("is given no method that it has not", () => {
        expect("registerMessageRef" in Thread.prototype).toBe(false);
    });
});
