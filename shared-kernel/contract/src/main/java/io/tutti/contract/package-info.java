/** The published language of Tutti: how events are named, encoded and carried. Other systems build on it for years. */
@NullMarked
package io.tutti.contract;

import org.jspecify.annotations.NullMarked;
