package org.trifola.language.jvm.library;

import org.trifola.language.runtime.Instance;

/** Instructions on tables, with their operands first. */
public final class Tables {

    private Tables() {
    }

    public static Object get(int index, Instance instance, int table) {
        return instance.table(table).get(index, null);
    }

    public static void set(int index, Object value, Instance instance, int table) {
        instance.table(table).set(index, value, null);
    }

    public static int size(Instance instance, int table) {
        return instance.table(table).size();
    }

    public static int grow(Object value, int count, Instance instance, int table) {
        return instance.table(table).grow(count, value);
    }

    public static void fill(int index, Object value, int count, Instance instance, int table) {
        instance.table(table).fill(index, value, count, null);
    }

    public static void copy(int to, int from, int count, Instance instance, int target, int source) {
        instance.table(target).copy(to, instance.table(source), from, count, null);
    }

    public static void init(int to, int from, int count, Instance instance, int segment, int table) {
        instance.table(table).init(to, instance.elements(segment), from, count, null);
    }

    public static void dropElements(Instance instance, int segment) {
        instance.dropElements(segment);
    }
}
