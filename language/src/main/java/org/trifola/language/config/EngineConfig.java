package org.trifola.language.config;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a module is decoded, validated and instantiated with.
 *
 * @param features the enabled features
 * @param limits the limits of modules and of their state
 * @param tier what runs the functions
 */
public record EngineConfig(Set<Feature> features, Limits limits, Tier tier) {

    /** Every feature, the default limits, the tier that is best. */
    public static final EngineConfig DEFAULT = new EngineConfig(EnumSet.allOf(Feature.class), Limits.DEFAULT, Tier.AUTO);

    public EngineConfig {
        features = EnumSet.copyOf(features);
    }

    /** The tier that is best. */
    public EngineConfig(Set<Feature> features, Limits limits) {
        this(features, limits, Tier.AUTO);
    }

    /** Whether {@code feature} is enabled. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
