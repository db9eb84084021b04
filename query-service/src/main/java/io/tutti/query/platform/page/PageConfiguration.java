package io.tutti.query.platform.page;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Languages, static files, sessions and problems of pages. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class PageConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int VERSION_LENGTH = 12;
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    @Bean
    ViewerLocale localeResolver() {
        return new ViewerLocale();
    }

    /** Every file in {@code messages}, so that each view brings its own. */
    @Bean
    MessageSource messageSource() throws IOException {
        Set<String> bundles = new TreeSet<>();
        for (Resource file : FILES.getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename());
            bundles.add("messages." + name.replaceFirst("(_[a-z]{2})?\\.properties$", ""));
        }
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        // A quote in a text is a quote, whether the text has places for values or not.
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /**
     * Files are kept by browsers for ever, because their address changes with their content: one version for all of them,
     * so that modules of scripts find each other beside them.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assetsVersion(), "/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new CleanAddress());
    }

    private static String assetsVersion() {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Resource[] files = FILES.getResources("classpath:/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                all.write(file.getContentAsByteArray());
            }
            return Sha256.hex(all.toByteArray()).substring(0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the pages cannot be read", e);
        }
    }

    /** Where the servlet's sessions are. */
    @Bean
    StoredSessions sessionRepository(
            MongoDatabase readModelDatabase, @Value("${server.servlet.session.timeout}") Duration timeout) {
        return new StoredSessions(readModelDatabase, timeout);
    }

    /** Around everything but the tracing of requests and the sessions. */
    @Bean
    FilterRegistrationBean<ProblemPage> problemPage(
            ThymeleafViewResolver thymeleafViewResolver,
            ViewerLocale localeResolver,
            PageModel model,
            MessageSource messageSource,
            JsonMapper json) {
        FilterRegistrationBean<ProblemPage> filter = new FilterRegistrationBean<>(
                new ProblemPage(thymeleafViewResolver, localeResolver, model, messageSource, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
