import type { DeskApi } from "../model/api";
import { failureOf } from "../model/errors";
import type { Notify, SingleKeys } from "../model/ports";

/** Whether keys pressed alone apply outcomes: the user's choice, kept by the server for all their machines. */
export class KeysStore {
    constructor(
        private readonly api: DeskApi,
        private readonly keys: SingleKeys,
        private readonly notify: Notify,
    ) {}

    get single(): boolean {
        return this.keys.single;
    }

    /** What the server remembers, which came with the opening. */
    accept(single: boolean): void {
        this.keys.single = single;
    }

    /** At once; where the server does not keep it, it is as before. */
    async setSingle(flag: boolean): Promise<void> {
        const before = this.keys.single;
        this.keys.single = flag;
        try {
            await this.api.setSingleKeys(flag);
        } catch (error) {
            this.keys.single = before;
            this.notify.failed(failureOf(error).message);
        }
    }
}
