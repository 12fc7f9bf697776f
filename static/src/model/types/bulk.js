// Generated from ts/model/types/bulk.ts by dev/build.mjs; do not edit.
