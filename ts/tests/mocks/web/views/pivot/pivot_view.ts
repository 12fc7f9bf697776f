export const pivotView = { type: "pivot" };
