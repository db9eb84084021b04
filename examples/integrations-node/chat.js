/*
 * A command in a chat tool that logs a contribution for whoever types it:
 *
 *   /tutti legal Liability capped | At twenty percent of the order value, not above.
 *   /tutti win-theme On time, proven | Every corridor opened on the day. | Nine corridors since 2015
 *
 * The chat tool calls this program for each command, signed as Slack signs: HMAC-SHA256 over version, time and body.
 * Settings are read from the environment, beside those of tutti.js:
 *   PORT                  where to listen, on this machine; let a proxy with TLS stand before it
 *   SIGNING_SECRET_FILE   a file with the secret that the chat tool signs with
 *   CONFIG                a file that says who is who: {"people": {"U1": "m-1003"}, "channels": {"C1": "<pursuit>"}}
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Tutti } from "./tutti.js";

const tutti = new Tutti(2); // whoever types waits for the answer, and chat tools give up after three seconds
const secret = readFileSync(process.env.SIGNING_SECRET_FILE, "utf8").trim();
const { people, channels } = JSON.parse(readFileSync(process.env.CONFIG, "utf8"));
const MAX_AGE_SECONDS = 300;
const MAX_BYTES = 64 * 1024;

const KINDS = {
  "account-plan": "ACCOUNT_STRATEGY",
  "opportunity-plan": "ACCOUNT_STRATEGY",
  "call-objective": "ACCOUNT_STRATEGY",
  "win-theme": "KEY_MESSAGE",
  discriminator: "KEY_MESSAGE",
  technical: "SPECIALIST_INPUT",
  legal: "SPECIALIST_INPUT",
  financial: "SPECIALIST_INPUT",
  delivery: "SPECIALIST_INPUT",
  other: "SPECIALIST_INPUT",
};

/** Whether the chat tool sent this, and not long ago: a request that somebody overheard is worth nothing later. */
function isGenuine(headers, body) {
  const time = headers["x-slack-request-timestamp"] ?? "";
  const fresh = /^\d{1,12}$/.test(time) && Math.abs(Date.now() / 1000 - Number(time)) <= MAX_AGE_SECONDS;
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex")}`);
  const given = Buffer.from(headers["x-slack-signature"] ?? "");
  return fresh && given.length === expected.length && timingSafeEqual(given, expected);
}

/** Does what was typed, and says what became of it in one line. */
async function answer(command) {
  const member = people[command.get("user_id")];
  const pursuit = channels[command.get("channel_id")];
  const [, artefact, rest] = /^\s*(\S+)\s+(.+)$/s.exec(command.get("text") ?? "") ?? [];
  if (!member) {
    return "Tutti does not know you yet. Ask whoever looks after this command to add you.";
  }
  if (!pursuit) {
    return "This channel belongs to no pursuit. Ask whoever looks after this command to add it.";
  }
  if (!Object.hasOwn(KINDS, artefact ?? "")) {
    return `Say what it is first: ${Object.keys(KINDS).join(", ")}. Then a title, and after | the text.`;
  }
  const [title, text, ...proofPoints] = rest.split("|").map((part) => part.trim());
  try {
    await tutti.post(
      `/api/v1/pursuits/${pursuit}/contributions`,
      {
        kind: KINDS[artefact],
        artefact: artefact.toUpperCase().replace("-", "_"),
        title,
        text: text || title,
        ...(proofPoints.length > 0 && { proofPoints }),
      },
      // The chat tool's own name of this command: however often it is delivered, it is logged once.
      { "Tutti-On-Behalf-Of": member, "Idempotency-Key": `chat:${command.get("trigger_id")}` },
    );
    return `Logged: ${title}`;
  } catch (problem) {
    return `Not logged. ${problem.message}`;
  }
}

async function serve(request, response) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) {
      chunks.push(chunk);
    }
  }
  const body = Buffer.concat(chunks).toString("utf8");
  if (bytes > MAX_BYTES || !isGenuine(request.headers, body)) {
    response.writeHead(401).end();
    return;
  }
  const text = await answer(new URLSearchParams(body));
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ response_type: "ephemeral", text }));
}

const server = createServer((request, response) => {
  serve(request, response).catch((failure) => {
    console.log(`no answer: ${failure.message}`);
    response.destroy();
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => {
  console.log(`listening on ${server.address().port}`);
});
