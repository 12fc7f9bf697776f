export const user = { userId: 2, name: "Julie Perrin", lang: "en-US" };
