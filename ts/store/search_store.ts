import type { DeskApi } from "../model/api";
import { failureOf } from "../model/errors";
import type { Entry } from "../model/types";
import { Timer } from "./timer";

/** The pause in the typing before the server is asked: shorter for a word that its index of trigrams finds. */
const WAIT = 250;
const WAIT_FOR_WORD = 150;
const WORD = 3;
const LIMIT = 20;

/** Search by customer or number, in a queue or not: somebody calls, and the card must be there. */
export class SearchStore {
    text = "";
    results: Entry[] = [];
    isSearching = false;
    error: string | null = null;
    private readonly timer = new Timer();

    constructor(private readonly api: DeskApi) {}

    get isOpen(): boolean {
        return this.text.trim() !== "";
    }

    /** Asks the server once the user has stopped typing. */
    setText(text: string): void {
        this.text = text;
        this.error = null;
        this.timer.stop();
        this.isSearching = this.isOpen;
        if (this.isOpen) {
            const isWord = text.trim().length >= WORD;
            this.timer.start(() => void this.search(text), isWord ? WAIT_FOR_WORD : WAIT);
        } else {
            this.results = [];
        }
    }

    clear(): void {
        this.setText("");
    }

    /** The panel closes. */
    leave(): void {
        this.clear();
        this.timer.end();
    }

    private async search(text: string): Promise<void> {
        try {
            const results = await this.api.searchEntries(text.trim(), LIMIT);
            if (text === this.text) {
                this.results = results;
                this.isSearching = false;
            }
        } catch (error) {
            if (text === this.text) {
                this.error = failureOf(error).message;
                this.isSearching = false;
            }
        }
    }
}
