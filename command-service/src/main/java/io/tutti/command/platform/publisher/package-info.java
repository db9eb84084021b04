/** From the event store to Kafka: the only writer of the public topic. */
@NullMarked
package io.tutti.command.platform.publisher;

import org.jspecify.annotations.NullMarked;
