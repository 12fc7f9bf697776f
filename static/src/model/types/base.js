// Generated from ts/model/types/base.ts by dev/build.mjs; do not edit.
