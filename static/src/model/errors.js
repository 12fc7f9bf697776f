// Generated from ts/model/errors.ts by dev/build.mjs; do not edit.
class DeskError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
    this.name = "DeskError";
  }
  kind;
  /** Whether sending the same again may work. */
  get isRetryable() {
    return this.kind !== "refused";
  }
}
function failureOf(error) {
  if (error instanceof DeskError) {
    return { message: error.message, retryable: error.isRetryable };
  }
  throw error;
}
export {
  DeskError,
  failureOf
};
