package org.trifola.language.jvm;

/**
 * About how many bytes of code the methods have that functions become. HotSpot's first compiler gives up on long methods, its
 * second one takes seconds for them, and neither looks at one of more than 8,000 bytes, unless it is told to.
 *
 * @param region the most that a whole function has, or a part of one that is cut
 * @param hub what is to be left of one with a large switch, after its largest cases have been cut out
 * @param maximum the most that may be left of it, when all are
 */
public record MethodSizes(int region, int hub, int maximum) {

    /** Set by who starts the JVM with {@code -XX:-DontCompileHugeMethods}. */
    private static final String HUGE_METHODS = "org.trifola.language.hugeMethods";
    private static final int HUB = 7_000;
    /** No jump in a method may be longer than 32,767 bytes. */
    private static final int MAXIMUM = 28_000;

    /** What suits this JVM. */
    public static final MethodSizes DEFAULT = new MethodSizes(4_000, HUB, Boolean.getBoolean(HUGE_METHODS) ? MAXIMUM : HUB);

    /** Methods of about {@code size} bytes. */
    public static MethodSizes of(int size) {
        return new MethodSizes(size, size, size);
    }
}
