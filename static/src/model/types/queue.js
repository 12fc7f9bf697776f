// Generated from ts/model/types/queue.ts by dev/build.mjs; do not edit.
