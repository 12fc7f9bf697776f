// Generated from ts/store/timer.ts by dev/build.mjs; do not edit.
class Timer {
  handle;
  hasEnded = false;
  start(run, milliseconds) {
    this.stop();
    if (!this.hasEnded) {
      this.handle = setTimeout(run, Math.max(0, milliseconds));
    }
  }
  stop() {
    clearTimeout(this.handle);
  }
  /** For good. */
  end() {
    this.hasEnded = true;
    this.stop();
  }
}
export {
  Timer
};
