/** A pursuit's course on pages: open it, its team and facts, its gates, and its end. */
@NullMarked
package io.tutti.query.dealteam.course;

import org.jspecify.annotations.NullMarked;
