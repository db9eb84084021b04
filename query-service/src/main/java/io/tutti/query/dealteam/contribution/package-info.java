/** Contributions on pages: log one, and take up what others gave. */
@NullMarked
package io.tutti.query.dealteam.contribution;

import org.jspecify.annotations.NullMarked;
