package io.tutti.platform;

import io.tutti.platform.problem.ProblemConfiguration;
import io.tutti.platform.security.ResourceServerConfiguration;
import io.tutti.platform.web.ApiDescription;
import io.tutti.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Switches on what both services share, as soon as they have the platform on their class path. */
@AutoConfiguration(
        before = {
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
@Import({ProblemConfiguration.class, ResourceServerConfiguration.class, WebConfiguration.class, ApiDescription.class})
public class PlatformAutoConfiguration {}
