/** What Tutti can do, each figure beside its limit or rival from the same run. */
@NullMarked
package io.tutti.benchmarks;

import org.jspecify.annotations.NullMarked;
