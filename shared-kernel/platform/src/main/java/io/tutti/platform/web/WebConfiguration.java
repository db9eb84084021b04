package io.tutti.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits and strictness that hold for every request. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    /** Ample for one contribution (texts of 10,000 characters) and small enough to be held in memory. */
    private static final long MAX_BODY_BYTES = 256 * 1024;

    @Bean
    FilterRegistrationBean<BodySizeLimit> bodySizeLimit(ObjectProvider<BodyLimit> others) {
        FilterRegistrationBean<BodySizeLimit> limit = new FilterRegistrationBean<>(
                new BodySizeLimit(MAX_BODY_BYTES, others.stream().toList()));
        limit.addUrlPatterns("/api/*");
        limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return limit;
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }
}
