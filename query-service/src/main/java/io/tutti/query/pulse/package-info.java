/** What people feel about the three statements, never who. */
@NullMarked
package io.tutti.query.pulse;

import org.jspecify.annotations.NullMarked;
