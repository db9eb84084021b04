/** All pursuits side by side: heat map, ranking, what is at risk, the trend, and exports. */
@NullMarked
package io.tutti.query.portfolio;

import org.jspecify.annotations.NullMarked;
