import { DeskError } from "../model/errors";
import type { Applied, Conflict } from "../model/types";
import type { DeskStore } from "../store/desk_store";
import { applied, fakeApi, openDesk, settled, type FakeApi } from "./fake_desk";

export const LOST = new DeskError("unreachable", "The server does not answer.");

interface Answer {
    come(value?: Applied | Conflict): Promise<void>;
    fail(why: Error): Promise<void>;
}

/** Has the server answer each outcome when the test says so, in the order of the requests. */
export function slow(api: FakeApi): Answer[] {
    const answers: Answer[] = [];
    api.applyOutcome.mockImplementation(
        () =>
            new Promise((resolve, reject) => {
                answers.push({
                    come: (value = applied()) => (resolve(value), settled()),
                    fail: (why) => (reject(why), settled()),
                });
            }),
    );
    return answers;
}

/** A desk at its first card, and the answers of its server in the test's hand. */
export async function openSlow(api = fakeApi()) {
    const opened = await openDesk(api);
    return { ...opened, answers: slow(api) };
}

export const rows = ({ list }: DeskStore): number[] => list.entries.map(({ res_id }) => res_id);

export const sent = (api: FakeApi): unknown[] =>
    api.applyOutcome.mock.calls.map(([{ res_id }, , , , request]) => [res_id, request]);
