export const graphView = { type: "graph" };
