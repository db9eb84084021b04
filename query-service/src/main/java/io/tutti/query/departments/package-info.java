/** Who works with whom, how requests fare, and how much each department carries; never about few people. */
@NullMarked
package io.tutti.query.departments;

import org.jspecify.annotations.NullMarked;
