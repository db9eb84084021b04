/*
 * What a CRM exports every night, brought to Tutti: deals become pursuits, and activities become contributions of whoever
 * did them. Run it as often as you like: what Tutti has already is not stored again.
 *
 *   node nightly.js mapping.json deals.csv activities.csv
 *
 * Settings are read from the environment, beside those of tutti.js:
 *   TUTTI_IMPORT_TOKEN_FILE   a file with an access token that may import pursuits, of the role lead; the person whose
 *                             token it is leads what is opened. Left out, deals are not imported.
 *
 * Exit code 0 when all is in Tutti, 2 when something was refused; what and why is printed.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { Tutti } from "./tutti.js";

const BATCH = 500;
const [mappingFile, dealsFile, activitiesFile] = process.argv.slice(2);
const mapping = JSON.parse(readFileSync(mappingFile, "utf8"));
const tutti = new Tutti(300);
let refused = 0;

function refuse(what, why) {
  refused++;
  console.log(`refused: ${what}: ${why}`);
}

/** Uploads the deals, has them reviewed by Tutti's rules and run, and waits for the end. */
async function importDeals() {
  const file = readFileSync(dealsFile);
  const token = readFileSync(process.env.TUTTI_IMPORT_TOKEN_FILE, "utf8").trim();
  const today = new Date().toISOString().slice(0, 10);
  const address = `${process.env.TUTTI_URL}/api/v1/imports`;
  const call = async (to, method = "GET", body = undefined, type = "application/json") => {
    const headers = { Authorization: `Bearer ${token}` };
    if (body !== undefined) {
      headers["Content-Type"] = type;
      // The same file of the same day is the same import: a run that broke off is taken up where it was.
      headers["Idempotency-Key"] = `${mapping.source}:deals-${today}-${createHash("sha256").update(file).digest("hex")}`;
    }
    const response = await fetch(to, { method, body, headers });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`importing deals: ${answer.detail}`);
    }
    return answer;
  };
  const settled = async (deals) => {
    let seen = deals;
    while (seen.state === "CHECKING" || seen.state === "RUNNING") {
      await pause(500);
      seen = await call(`${address}/${deals.id}`);
    }
    return seen;
  };

  let deals = await settled(await call(address, "POST", file, "text/csv"));
  if (deals.state === "READY_FOR_REVIEW") {
    const corrections = JSON.stringify({ defaults: mapping.newPursuits });
    deals = await settled(await call(`${address}/${deals.id}/corrections`, "POST", corrections));
    deals = await settled(await call(`${address}/${deals.id}/runs`, "POST", "{}"));
  }
  console.log(`deals: ${JSON.stringify(deals.rows)}`);
  const problems = deals.problems.filter((problem) => problem.outcome === "REFUSED");
  for (const row of problems) {
    refuse(`line ${row.line} of ${dealsFile}`, row.explanation ?? row.code);
  }
  if (deals.rows.REFUSED > problems.length) {
    refuse(`${deals.rows.REFUSED - problems.length} more lines`, `see ${address}/${deals.id}/rows?outcome=REFUSED`);
  }
}

/** The pursuit of a deal; null where there is none that everybody may see. One that was just opened shows in a moment. */
async function pursuitOf(deal) {
  const reference = encodeURIComponent(`${mapping.system}:${deal}`);
  for (let attempt = 1; attempt <= 10; attempt++) {
    const { items } = await tutti.get(`/api/v1/pursuits?externalReference=${reference}`);
    if (items.length > 0) {
      return items[0].id;
    }
    await pause(300);
  }
  return null;
}

/** What an activity is as a contribution; null when the mapping has no such type or person. */
function contributionOf(activity) {
  const what = mapping.types[activity.Type];
  const member = mapping.people[activity["Assigned To"]];
  if (!what || !member) {
    refuse(`activity ${activity["Activity ID"]}`, `${mappingFile} knows no such ${what ? "person" : "type"}`);
    return null;
  }
  return {
    key: `${mapping.source}:activity-${activity["Activity ID"]}`,
    onBehalfOf: member,
    ...what,
    title: activity.Subject,
    text: activity.Comments || activity.Subject,
    ...(activity.Completed && { occurredAt: activity.Completed }),
  };
}

async function logActivities() {
  const byDeal = new Map();
  for (const activity of parse(readFileSync(activitiesFile), { columns: true, bom: true, skip_empty_lines: true })) {
    const deal = activity["Opportunity ID"];
    byDeal.set(deal, [...(byDeal.get(deal) ?? []), activity]);
  }
  let logged = 0;
  for (const [deal, activities] of byDeal) {
    const items = activities.map(contributionOf).filter((item) => item !== null);
    const pursuit = await pursuitOf(deal);
    if (!pursuit) {
      refuse(`${activities.length} activities of ${deal}`, "there is no pursuit of this deal");
      continue;
    }
    for (let first = 0; first < items.length; first += BATCH) {
      const part = items.slice(first, first + BATCH);
      const { results } = await tutti.post(`/api/v1/pursuits/${pursuit}/contributions:batch`, { items: part });
      for (const { index, problem } of results) {
        if (problem) {
          refuse(part[index].key, `${problem.detail} (${problem.code})`);
        } else {
          logged++;
        }
      }
    }
  }
  console.log(`activities: ${logged} in Tutti`);
}

if (process.env.TUTTI_IMPORT_TOKEN_FILE) {
  await importDeals();
}
await logActivities();
process.exit(refused === 0 ? 0 : 2);
