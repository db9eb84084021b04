/** What both services need as Spring Boot auto-configuration; nothing of the business. */
@NullMarked
package io.tutti.platform;

import org.jspecify.annotations.NullMarked;
