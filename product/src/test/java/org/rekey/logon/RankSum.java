package org.rekey.logon;

import java.util.Arrays;

/// Whether two samples can come from one and the same source: the rank-sum test of Mann and Whitney (1947), which
/// supposes nothing about how times are spread. Equal values share their ranks; from about twenty values a side
/// on the sum is near enough to a normal distribution.
final class RankSum {
    private RankSum() {}

    /// How far the samples are apart, in standard deviations of what chance does: beyond 4 by chance once in 16,000
    /// times.
    static double deviations(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        double ranks = 0;
        for (double value : one) {
            ranks += rank(all, value);
        }
        double pairs = (double) one.length * other.length;
        double wins = ranks - one.length * (one.length + 1) / 2.0;
        double spread = Math.sqrt(pairs / 12 * (all.length + 1 - ties(all) / (all.length * (all.length - 1.0))));
        return spread == 0 ? 0 : Math.abs(wins - pairs / 2) / spread;
    }

    /// The middle of the places, from one on, that this value takes.
    private static double rank(double[] sorted, double value) {
        int first = 0;
        while (sorted[first] < value) {
            first++;
        }
        int last = first;
        while (last + 1 < sorted.length && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }

    private static double ties(double[] sorted) {
        double ties = 0;
        int start = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] != sorted[start]) {
                double count = end - start;
                ties += count * count * count - count;
                start = end;
            }
        }
        return ties;
    }
}
