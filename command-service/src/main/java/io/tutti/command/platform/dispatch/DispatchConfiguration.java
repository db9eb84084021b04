package io.tutti.command.platform.dispatch;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tutti.platform.security.CallerArgument;
import io.tutti.platform.security.OpenToServiceAccounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests become commands, and what of a command its events keep. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestArgument(new CallerArgument(), new EventTime()));
    }

    /** Actor, service account and request go from the command to each of its events, where subscribers and receipts find them. */
    @Bean
    CorrelationDataProvider eventOrigin() {
        return DispatchConfiguration::originOf;
    }

    private static Map<String, ?> originOf(Message<?> command) {
        Map<String, Object> origin = new HashMap<>();
        for (String name : List.of(
                RequestMetadata.ACTOR,
                RequestMetadata.SERVICE_ACCOUNT,
                RequestMetadata.REQUEST,
                RequestMetadata.CONTENT)) {
            Object value = command.getMetaData().get(name);
            if (value != null) {
                origin.put(name, value);
            }
        }
        origin.put(RequestMetadata.CAUSATION, command.getIdentifier());
        origin.put(
                RequestMetadata.CORRELATION,
                command.getMetaData().getOrDefault(RequestMetadata.CORRELATION, command.getIdentifier()));
        return origin;
    }

    /** Documents the headers that every command takes and answers. */
    @Bean
    OperationCustomizer commandHeaders() {
        return (operation, method) -> {
            if (!Arrays.asList(method.getMethod().getParameterTypes()).contains(CommandRequest.class)) {
                return operation;
            }
            operation.addParametersItem(new HeaderParameter()
                    .name(CommandRequestArgument.IDEMPOTENCY_KEY)
                    .description("Your name for this one change, 1 to 200 printable ASCII characters. A repetition"
                            + " gets the first answer; reuse for something else gets 409.")
                    .schema(new StringSchema().maxLength(200)));
            OpenToServiceAccounts open = method.getMethodAnnotation(OpenToServiceAccounts.class);
            if (open != null) {
                operation.addParametersItem(new HeaderParameter()
                        .name(OpenToServiceAccounts.HEADER)
                        .description("For service accounts: id of the member that it acts for. Takes a token with the"
                                + " role integrator and the scope " + open.scope() + ".")
                        .schema(new StringSchema().example("m-1001")));
            }
            ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
            ApiResponse ok = operation.getResponses().get("200");
            if (answer.resolve() == ResponseEntity.class && ok != null) {
                operation.getResponses().remove("200");
                operation
                        .getResponses()
                        .addApiResponse(
                                "201",
                                ok.description("Stored; a repeated request gets this answer again")
                                        .addHeaderObject(
                                                HttpHeaders.LOCATION,
                                                new Header().description("Where it is to be read")));
            }
            if (answer.getGeneric().resolve() == Accepted.class) {
                operation.addParametersItem(new HeaderParameter()
                        .name(HttpHeaders.IF_MATCH)
                        .description("The ETag you decided on; 412 when it has changed since.")
                        .schema(new StringSchema().example("\"7\"")));
                requireNonNull(operation.getResponses().get("201"))
                        .addHeaderObject(HttpHeaders.ETAG, new Header().description("The version after it"));
            }
            return operation;
        };
    }
}
