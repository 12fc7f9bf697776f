import type { DeskApi } from "../model/api";
import { failureOf } from "../model/errors";
import type { BulkRow, MailPreview } from "../model/types";

/** The e-mail of one customer as it will be sent. */
export class MailPreviewStore {
    /** The quotation whose e-mail is shown. */
    shown: number | null = null;
    mail: MailPreview | null = null;
    error: string | null = null;
    isLoading = false;

    constructor(private readonly api: DeskApi) {}

    async show(row: BulkRow, code: string): Promise<void> {
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

    clear(): void {
        this.shown = null;
        this.mail = null;
        this.error = null;
        this.isLoading = false;
    }
}
