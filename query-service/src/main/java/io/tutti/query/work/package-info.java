/** What waits for the person who asks, and that person's own record; of nobody else. */
@NullMarked
package io.tutti.query.work;

import org.jspecify.annotations.NullMarked;
