// Generated from ts/model/types/answer.ts by dev/build.mjs; do not edit.
