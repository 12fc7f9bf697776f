// Generated from ts/odoo/fresh_reads.ts by dev/build.mjs; do not edit.
class FreshReads {
  seconds = 0;
  until = 0;
  /** The server said how far a replica may be behind. */
  opened(opening) {
    this.seconds = opening.fresh_for;
    return opening;
  }
  wrote() {
    this.until = performance.now() + this.seconds * 1e3;
  }
  get isNeeded() {
    return performance.now() < this.until;
  }
}
const freshReads = new FreshReads();
export {
  FreshReads,
  freshReads
};
