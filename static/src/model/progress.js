// Generated from ts/model/progress.ts by dev/build.mjs; do not edit.
