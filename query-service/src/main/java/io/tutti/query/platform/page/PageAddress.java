package io.tutti.query.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The address of the page that is shown, to be linked with some of its parameters changed. Templates have it as
 * {@code here}.
 *
 * @param path without parameters
 * @param parameters as they were meant, not as they are written
 */
public record PageAddress(String path, MultiValueMap<String, String> parameters) {

    static PageAddress of(HttpServletRequest request, String path) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        String query = request.getQueryString();
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            try {
                String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                if (!name.isEmpty()) {
                    parameters.add(name, parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException garbled) {
                // Not a parameter that means anything here.
            }
        }
        return new PageAddress(path, parameters);
    }

    /** The value of a parameter; null without. */
    public @Nullable String get(String name) {
        return parameters.getFirst(name);
    }

    /** The same page with one value for a parameter; null leaves the parameter out. */
    public PageAddress with(String name, @Nullable Object value) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.set(name, value.toString());
        }
        return new PageAddress(path, changed);
    }

    /** The same parameters for another path, such as that of an export. */
    public PageAddress at(String otherPath) {
        return new PageAddress(otherPath, parameters);
    }

    /** As it is written in a link. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
