/** Whether event store, topic and documents hold the same of every pursuit, and how to make them. */
@NullMarked
package io.tutti.query.integrity;

import org.jspecify.annotations.NullMarked;
