/** The live stream: tells clients which pursuits changed, once a read shows the change. */
@NullMarked
package io.tutti.query.stream;

import org.jspecify.annotations.NullMarked;
