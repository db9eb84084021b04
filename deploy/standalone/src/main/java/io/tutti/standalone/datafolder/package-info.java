/** The one folder that holds all data of a standalone Tutti, used by one process at a time. */
@NullMarked
package io.tutti.standalone.datafolder;

import org.jspecify.annotations.NullMarked;
