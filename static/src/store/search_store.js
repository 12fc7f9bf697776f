// Generated from ts/store/search_store.ts by dev/build.mjs; do not edit.
import { failureOf } from "../model/errors";
import { Timer } from "./timer";
const WAIT = 250;
const WAIT_FOR_WORD = 150;
const WORD = 3;
const LIMIT = 20;
class SearchStore {
  constructor(api) {
    this.api = api;
  }
  api;
  text = "";
  results = [];
  isSearching = false;
  error = null;
  timer = new Timer();
  get isOpen() {
    return this.text.trim() !== "";
  }
  /** Asks the server once the user has stopped typing. */
  setText(text) {
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
  clear() {
    this.setText("");
  }
  /** The panel closes. */
  leave() {
    this.clear();
    this.timer.end();
  }
  async search(text) {
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
export {
  SearchStore
};
