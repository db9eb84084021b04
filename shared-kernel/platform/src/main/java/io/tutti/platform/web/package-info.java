/** What every request body has to keep to. */
@NullMarked
package io.tutti.platform.web;

import org.jspecify.annotations.NullMarked;
