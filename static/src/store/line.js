// Generated from ts/store/line.ts by dev/build.mjs; do not edit.
class Line {
  last = null;
  /** Runs it once everything before it was answered, whatever the answer: at once where nothing is on its way. */
  run(send) {
    const answer = this.last ? this.last.then(send) : send();
    const end = answer.then(ignore, ignore);
    this.last = end;
    void end.then(() => {
      if (this.last === end) {
        this.last = null;
      }
    });
    return answer;
  }
  /** Everything that is on its way was answered. */
  async idle() {
    await this.last;
  }
}
const ignore = () => void 0;
export {
  Line
};
