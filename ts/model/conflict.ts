import type { Card } from "./types";

/** The facts that a colleague's outcome changes and that the card marks after a conflict. */
export type FactName = "validity_date" | "success_rate" | "state" | "followup_date";

/** One fact before and after somebody else's change; values are the server's, formatted by whoever shows them. */
export interface FactChange {
    fact: FactName;
    before: string | null;
    after: string | null;
}

const FACTS: readonly FactName[] = ["state", "validity_date", "success_rate", "followup_date"];

/** What changed between the card the user decided on and the fresh one, in the order it is told. */
export function changedFacts(before: Card, after: Card): FactChange[] {
    return FACTS.filter((fact) => before[fact] !== after[fact]).map((fact) => ({
        fact,
        before: before[fact],
        after: after[fact],
    }));
}
