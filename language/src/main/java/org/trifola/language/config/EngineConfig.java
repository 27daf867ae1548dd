package org.trifola.language.config;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a module is decoded, validated and instantiated with.
 *
 * @param features the enabled features
 * @param limits the limits of modules and of their state
 */
public record EngineConfig(Set<Feature> features, Limits limits) {

    /** Every feature, the default limits. */
    public static final EngineConfig DEFAULT = new EngineConfig(EnumSet.allOf(Feature.class), Limits.DEFAULT);

    public EngineConfig {
        features = EnumSet.copyOf(features);
    }

    /** Whether {@code feature} is enabled. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
