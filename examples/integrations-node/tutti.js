import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** What Tutti answered with a problem: its code for programs, its message for people. */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? `Tutti answered ${status}`);
    this.status = status;
    this.code = problem.code ?? "none";
  }
}

/**
 * Calls Tutti as a service account, with a token by client credentials. Settings are read from the environment:
 *   TUTTI_URL                  such as http://localhost:8080
 *   TUTTI_TOKEN_URL            where the identity provider gives tokens
 *   TUTTI_CLIENT_ID            the service account
 *   TUTTI_CLIENT_SECRET_FILE   a file with its secret
 */
export class Tutti {
  #url = process.env.TUTTI_URL;
  #token;
  #patience;

  /** Calls that Tutti cannot take now are repeated for so many seconds. */
  constructor(patience) {
    this.#patience = patience * 1000;
  }

  /** GETs, and gives the answer's body. */
  get(path) {
    return this.#call(path, {});
  }

  /** POSTs JSON, and gives the answer's body. Repeating is safe where the request has keys. */
  post(path, body, headers = {}) {
    return this.#call(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", ...headers },
    });
  }

  async #call(path, request) {
    const until = Date.now() + this.#patience;
    for (let attempt = 1; ; attempt++) {
      let wait;
      try {
        const response = await fetch(this.#url + path, {
          ...request,
          headers: { ...request.headers, Authorization: `Bearer ${await this.#accessToken()}` },
          signal: AbortSignal.timeout(Math.max(1000, until - Date.now())),
        });
        const body = await response.json();
        if (response.ok) {
          return body;
        }
        if (response.status === 401 && attempt === 1) {
          this.#token = undefined; // expired, or the provider has other keys now
          continue;
        }
        if (response.status !== 429 && response.status !== 503) {
          throw new Problem(response.status, body);
        }
        wait = Number(response.headers.get("Retry-After") ?? 1) * 1000;
      } catch (failure) {
        if (failure instanceof Problem) {
          throw failure;
        }
        wait = 1000; // the answer was lost, or nobody is there
      }
      if (Date.now() + wait >= until) {
        throw new Problem(503, { code: "away", detail: "Tutti cannot be reached." });
      }
      await pause(wait);
    }
  }

  async #accessToken() {
    if (!this.#token || Date.now() > this.#token.until) {
      const secret = readFileSync(process.env.TUTTI_CLIENT_SECRET_FILE, "utf8").trim();
      const client = [process.env.TUTTI_CLIENT_ID, secret].map(encodeURIComponent).join(":");
      const response = await fetch(process.env.TUTTI_TOKEN_URL, {
        method: "POST",
        headers: { Authorization: `Basic ${Buffer.from(client).toString("base64")}` },
        body: new URLSearchParams({ grant_type: "client_credentials", scope: "contributions:log" }),
        signal: AbortSignal.timeout(5000),
      });
      if (!response.ok) {
        throw new Problem(response.status, { code: "no-token", detail: "The identity provider gives no token." });
      }
      const { access_token: value, expires_in: seconds } = await response.json();
      this.#token = { value, until: Date.now() + (seconds - 60) * 1000 };
    }
    return this.#token.value;
  }
}
