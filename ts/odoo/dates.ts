import { _t } from "@web/core/l10n/translation";
import { deserializeDate, formatDate, serializeDate, today } from "@web/core/l10n/dates";
import type { DateTime } from "luxon";
import type { IsoDate, IsoInstant } from "../model/types";

/** Without the year, where space is short. */
const DAY_AND_MONTH = { day: "2-digit", month: "2-digit" } as const;

/** A civil date as the user writes it: "24/12/2026". */
export function formatIsoDate(date: IsoDate): string {
    return formatDate(deserializeDate(date));
}

/** A civil date without its year: "24/12". */
export function formatShortDay(date: IsoDate): string {
    return deserializeDate(date).toLocaleString(DAY_AND_MONTH);
}

/** The day of the week: "Thursday". */
export function formatWeekday(date: IsoDate): string {
    return deserializeDate(date).toLocaleString({ weekday: "long" });
}

function local(instant: IsoInstant): DateTime {
    return luxon.DateTime.fromISO(instant, { zone: "utc" }).setZone("default");
}

/** The time of day of an instant, in the user's zone: "14:10". */
export function formatTime(instant: IsoInstant): string {
    return local(instant).toLocaleString({ hour: "2-digit", minute: "2-digit" });
}

/** Day and time of an instant, in the user's zone, without its year: "20/11 at 14:10". */
export function formatInstant(instant: IsoInstant): string {
    return _t("%(day)s at %(time)s", {
        day: local(instant).toLocaleString(DAY_AND_MONTH),
        time: formatTime(instant),
    });
}

/** The user's civil day: names the day a progress was counted on, decides nothing. */
export function currentDay(): IsoDate {
    return serializeDate(today());
}

/** The present instant, in UTC as the server's. */
export function currentInstant(): IsoInstant {
    return luxon.DateTime.utc().toISO();
}

/** Milliseconds until an instant, negative once it is past. For timers of the screen only. */
export function millisecondsUntil(instant: IsoInstant): number {
    return luxon.DateTime.fromISO(instant).diffNow().toMillis();
}

/** A date as Odoo's date input takes and gives it: `false` where there is none. */
export type PickerDate = DateTime | false;

export function toPicker(date: IsoDate | null): PickerDate {
    return date !== null && deserializeDate(date);
}

export function fromPicker(value: PickerDate): IsoDate | null {
    return value && value.isValid ? serializeDate(value) : null;
}
