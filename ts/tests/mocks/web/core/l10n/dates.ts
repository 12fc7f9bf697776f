import { DateTime } from "luxon";

export const deserializeDate = (value: string): DateTime => DateTime.fromSQL(value);
export const serializeDate = (value: DateTime): string => value.toFormat("yyyy-MM-dd");
export const formatDate = (value: DateTime): string => value.toFormat("dd/MM/yyyy");
export const today = (): DateTime => DateTime.local().startOf("day");
