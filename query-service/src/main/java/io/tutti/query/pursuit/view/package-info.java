/** What the events of one pursuit say, as small records, and the pure fold that makes them. */
@NullMarked
package io.tutti.query.pursuit.view;

import org.jspecify.annotations.NullMarked;
