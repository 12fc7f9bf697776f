// Generated from ts/reports/few.ts by dev/build.mjs; do not edit.
const FEW = 20;
export {
  FEW
};
