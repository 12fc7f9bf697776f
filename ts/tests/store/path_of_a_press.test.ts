import { expect, it, vi } from "vitest";
import { makeDeskApi } from "../../odoo/desk_api";
import { applied, fakeApi, openDesk } from "../fake_desk";

/** The files of the panel that a stack names, in the order in which a reader enters them. */
function filesOf(stack: string): string[] {
    const found = [...stack.matchAll(/\/ts\/((?:store|model|odoo|components)\/\w+\.ts)/g)];
    return [...new Set(found.reverse().map(([, file]) => file!))];
}

it("goes through five files from the press to the request", async () => {
    const stacks: string[] = [];
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    const call = vi.fn(async () => {
        stacks.push(new Error("the request").stack ?? "");
        return applied();
    });
    const real = makeDeskApi({ call, silent: { call, silent: null as never } }, () => false);
    const api = fakeApi();
    api.applyOutcome.mockImplementation(real.applyOutcome);
    const { desk } = await openDesk(api);
    await desk.dock.press("on_track");
    Error.stackTraceLimit = limit;
    expect(stacks).toHaveLength(1);
    expect(filesOf(stacks[0]!)).toEqual([
        "store/dock_store.ts",
        "store/ahead_store.ts",
        "store/press_store.ts",
        "store/line.ts",
        "odoo/desk_api.ts",
    ]);
});
