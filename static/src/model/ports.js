// Generated from ts/model/ports.ts by dev/build.mjs; do not edit.
