/** How a view is kept up to date from the public topic: consumer, positions, health and metrics. Knows no view. */
@NullMarked
package io.tutti.query.platform;

import org.jspecify.annotations.NullMarked;
