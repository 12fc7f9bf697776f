// Generated from ts/components/quote_table/quote_row.ts by dev/build.mjs; do not edit.
