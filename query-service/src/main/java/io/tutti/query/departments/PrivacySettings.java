package io.tutti.query.departments;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many people must stand behind a figure about a department.
 *
 * @param minimumPeople from 1, which shows all; figures about fewer are suppressed
 */
@Validated
@ConfigurationProperties("tutti.privacy")
record PrivacySettings(@Min(1) @DefaultValue("5") int minimumPeople) {}
