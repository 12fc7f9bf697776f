// Generated from ts/model/types.ts by dev/build.mjs; do not edit.
