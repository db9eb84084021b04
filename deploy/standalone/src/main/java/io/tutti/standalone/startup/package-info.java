/** What the launcher is asked to do, and what it says when it cannot. */
@NullMarked
package io.tutti.standalone.startup;

import org.jspecify.annotations.NullMarked;
