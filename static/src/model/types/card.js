// Generated from ts/model/types/card.ts by dev/build.mjs; do not edit.
