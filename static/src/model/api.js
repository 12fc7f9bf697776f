// Generated from ts/model/api.ts by dev/build.mjs; do not edit.
