/** How many decided quotations it takes before a share tells anything: as rules/life.py has it. */
export const FEW = 20;
