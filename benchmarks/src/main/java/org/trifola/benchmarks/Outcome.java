package org.trifola.benchmarks;

import java.util.List;
import java.util.Map;
import org.trifola.benchmarks.worker.Point;

/**
 * How a measured process ended.
 *
 * @param measures what it told, and what was measured from outside
 * @param curve how its runs became faster, if it told that
 * @param remark what went wrong, or an empty string
 * @param failed whether it did not end well, so that nothing it told counts
 */
record Outcome(Map<String, Double> measures, List<Point> curve, String remark, boolean failed) {
}
