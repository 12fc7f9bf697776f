// Generated from ts/model/types/backlog.ts by dev/build.mjs; do not edit.
