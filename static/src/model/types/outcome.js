// Generated from ts/model/types/outcome.ts by dev/build.mjs; do not edit.
