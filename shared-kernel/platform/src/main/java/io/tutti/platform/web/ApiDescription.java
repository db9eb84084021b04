package io.tutti.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tutti.platform.security.Caller;
import java.math.BigDecimal;
import java.util.Currency;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of every operation: the bearer token, and how failures are told. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                // Amounts travel as text, so that no reader rounds them.
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema().pattern("\\d{1,15}(\\.\\d+)?").example("2400000.00"))
                .replaceWithSchema(
                        Currency.class,
                        new StringSchema()
                                .pattern("[A-Z]{3}")
                                .description("ISO 4217")
                                .example("EUR"));
    }

    @Bean
    OpenAPI tuttiApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tutti")
                        .version("v1")
                        .description("Records what departments contribute to the pursuit of large deals, and shows from"
                                + " that record how collaborative each pursuit is.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT"))
                        .addSchemas(PROBLEM, problem()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457 problem details")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty(
                        "code",
                        new StringSchema()
                                .description("Stable; for a business rule the name of the rule")
                                .example("only-team-members-contribute"))
                .addProperty("detail", new StringSchema().description("What is wrong and what to do, for people"));
    }

    @Bean
    GlobalOperationCustomizer failuresOfEveryOperation() {
        return (operation, method) -> {
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description(
                                            "A problem: 400 malformed, 401 no valid token, 403 not yours, 404 unknown, 409 a"
                                                    + " rule refuses, 412 stale, 413 too large, 429 too many at once, 503 later")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }
}
