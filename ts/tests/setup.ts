import * as luxon from "luxon";

// Odoo adds these lines to luxon, so that OWL never makes a date reactive.
for (const kind of ["DateTime", "Duration", "Interval"] as const) {
    Object.defineProperty(luxon[kind].prototype, Symbol.toStringTag, {
        value: `Luxon${kind}`,
        configurable: true,
    });
}
luxon.Settings.defaultZone = "Europe/Paris";
luxon.Settings.defaultLocale = "fr";

Object.assign(globalThis, { luxon });
