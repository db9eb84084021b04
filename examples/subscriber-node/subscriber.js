/*
 * Takes every event of Tutti once in effect, in the order of its pursuit, from the first one on. It may be killed at
 * any moment and started again. Run one of it: the ledger is a file of its own.
 *
 * Settings are read from the environment:
 *   KAFKA_BROKERS        host:port, with commas between
 *   KAFKA_GROUP          the consumer group
 *   LEDGER               the file of what was taken
 *   TOPIC                if it is another one than that of the pursuits
 *   KAFKA_USERNAME       with KAFKA_PASSWORD_FILE: SASL by SCRAM-SHA-512
 *   KAFKA_CA_FILE        certificate to trust, as PEM: TLS
 */
import { readFileSync } from "node:fs";
import { Kafka as CloudEventsOnKafka } from "cloudevents";
import kafkajs from "kafkajs";
import lz4 from "lz4js";
import { Ledger } from "./ledger.js";

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
const env = process.env;
const topic = env.TOPIC ?? "tutti.pursuit-events.v1";
const ledger = new Ledger(env.LEDGER);

// Tutti compresses by lz4, which kafkajs reads only with a codec from elsewhere.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const kafka = new Kafka({
  clientId: "example-subscriber",
  brokers: env.KAFKA_BROKERS.split(","),
  logLevel: logLevel.ERROR,
  ssl: env.KAFKA_CA_FILE ? { ca: [readFileSync(env.KAFKA_CA_FILE, "utf8")] } : false,
  sasl: env.KAFKA_USERNAME && {
    mechanism: "scram-sha-512",
    username: env.KAFKA_USERNAME,
    password: readFileSync(env.KAFKA_PASSWORD_FILE, "utf8").trim(),
  },
});
const consumer = kafka.consumer({ groupId: env.KAFKA_GROUP, maxWaitTimeInMs: 500 });

/** Partitions that are read again because something was missing, and up to where. */
const rereadUntil = new Map();

/** The event of a Kafka message, whose headers arrive as bytes. */
function eventOf(message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return CloudEventsOnKafka.toEvent({ key: String(message.key), value: String(message.value), headers });
}

/** What is missing may be on the topic all the same: somebody may have moved the offsets of the group. */
function readAgain(partition, offset, missing) {
  if (offset <= (rereadUntil.get(partition) ?? -1n)) {
    // The topic has a hole. To go on would be to be wrong about the pursuit without knowing it.
    console.log(`${missing}, and the topic does not have it`);
    process.exit(3);
  }
  console.log(`${missing}: reading ${topic}-${partition} from its beginning`);
  rereadUntil.set(partition, offset);
  consumer.seek({ topic, partition, offset: "0" });
}

/** Takes the events of one partition in their order; false when it is to be read again. */
function take(partition, messages) {
  for (const message of messages) {
    const event = eventOf(message);
    const sequence = Number(event.sequence);
    const next = ledger.last(event.subject) + 1;
    if (ledger.has(event.id) || sequence < next) {
      continue; // delivered before
    }
    if (sequence > next) {
      const missing = `event ${next} of pursuit ${event.subject} is missing before ${sequence}`;
      readAgain(partition, BigInt(message.offset), missing);
      return false;
    }
    // Here is where you do something with event.data.
    ledger.take(event.id, event.subject, sequence, event.type);
  }
  return true;
}

async function eachBatch({ batch, heartbeat, isRunning, isStale }) {
  if (!isRunning() || isStale()) {
    return;
  }
  const whole = take(batch.partition, batch.messages);
  ledger.store();
  if (whole) {
    // Offsets are committed once what they stand for is stored.
    const offset = String(BigInt(batch.lastOffset()) + 1n);
    await consumer.commitOffsets([{ topic, partition: batch.partition, offset }]);
    console.log(`taken up to ${batch.partition}@${offset}`);
  }
  await heartbeat();
}

consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
  if (ledger.isEmpty) {
    // Who lost the ledger begins anew, whatever the group has committed.
    for (const partition of payload.memberAssignment[topic] ?? []) {
      consumer.seek({ topic, partition, offset: "0" });
    }
  }
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await consumer.disconnect();
    ledger.close();
    console.log("stopped");
    process.exit(0);
  });
}

await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({ autoCommit: false, eachBatch });
