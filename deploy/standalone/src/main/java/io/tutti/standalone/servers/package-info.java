/** PostgreSQL, Kafka and a MongoDB-compatible server, embedded: on loopback only, durable, their data kept. */
@NullMarked
package io.tutti.standalone.servers;

import org.jspecify.annotations.NullMarked;
