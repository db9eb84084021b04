/** Everything of Tutti in one process, for trying it out and for tests: the launcher. */
@NullMarked
package io.tutti.standalone;

import org.jspecify.annotations.NullMarked;
