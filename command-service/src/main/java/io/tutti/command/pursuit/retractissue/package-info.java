/** Retracting an issue. */
@NullMarked
package io.tutti.command.pursuit.retractissue;

import org.jspecify.annotations.NullMarked;
