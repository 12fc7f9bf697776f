/** What the façade `sale.followup.desk` answers. Names are the server's: nothing is translated on the way. */
export type * from "./types/base";
export type * from "./types/queue";
export type * from "./types/outcome";
export type * from "./types/card";
export type * from "./types/answer";
export type * from "./types/bulk";
export type * from "./types/backlog";
