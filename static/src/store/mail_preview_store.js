// Generated from ts/store/mail_preview_store.ts by dev/build.mjs; do not edit.
import { failureOf } from "../model/errors";
class MailPreviewStore {
  constructor(api) {
    this.api = api;
  }
  api;
  /** The quotation whose e-mail is shown. */
  shown = null;
  mail = null;
  error = null;
  isLoading = false;
  async show(row, code) {
    if (this.shown === row.res_id) {
      return;
    }
    this.shown = row.res_id;
    this.error = null;
    this.isLoading = true;
    try {
      const mail = await this.api.previewMail(row, code);
      if (this.shown === row.res_id) {
        this.mail = mail;
      }
    } catch (error) {
      if (this.shown === row.res_id) {
        this.mail = null;
        this.error = failureOf(error).message;
      }
    } finally {
      if (this.shown === row.res_id) {
        this.isLoading = false;
      }
    }
  }
  clear() {
    this.shown = null;
    this.mail = null;
    this.error = null;
    this.isLoading = false;
  }
}
export {
  MailPreviewStore
};
