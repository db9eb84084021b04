package io.tutti.command.pursuit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a company calls things in its pursuits.
 *
 * @param reviews names of the reviews that can be held and asked for
 * @param lossReasons codes of the reasons for which a pursuit is lost
 */
@ConfigurationProperties("tutti.pursuit")
public record PursuitProperties(List<String> reviews, List<String> lossReasons) {}
