export const session = { db: "test" };
