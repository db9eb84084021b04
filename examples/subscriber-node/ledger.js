import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";

/**
 * What was taken, one line an event: id, pursuit, sequence, type. It stands for your own database. What an event
 * changes there is stored together with its id and its sequence, in one transaction; here all of it is one line.
 */
export class Ledger {
  #file;
  #ids = new Set();
  #lastSequence = new Map();
  #unwritten = [];

  constructor(path) {
    if (existsSync(path)) {
      const text = readFileSync(path, "utf8");
      // A crash may have cut the last line. Its offset was not committed, so its event comes again.
      const whole = text.slice(0, text.lastIndexOf("\n") + 1);
      truncateSync(path, Buffer.byteLength(whole));
      for (const line of whole.split("\n").slice(0, -1)) {
        const [id, pursuit, sequence] = line.split(" ");
        this.#note(id, pursuit, Number(sequence));
      }
    }
    this.#file = openSync(path, "a");
  }

  get isEmpty() {
    return this.#ids.size === 0;
  }

  has(id) {
    return this.#ids.has(id);
  }

  /** The sequence taken last of a pursuit; -1 for none. */
  last(pursuit) {
    return this.#lastSequence.get(pursuit) ?? -1;
  }

  take(id, pursuit, sequence, type) {
    this.#unwritten.push(`${id} ${pursuit} ${sequence} ${type}\n`);
    this.#note(id, pursuit, sequence);
  }

  #note(id, pursuit, sequence) {
    this.#ids.add(id);
    this.#lastSequence.set(pursuit, sequence);
  }

  /** Returns when all that was taken is on the disk. */
  store() {
    const bytes = Buffer.from(this.#unwritten.join(""));
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#file, bytes, written);
    }
    fsyncSync(this.#file);
    this.#unwritten = [];
  }

  close() {
    closeSync(this.#file);
  }
}
